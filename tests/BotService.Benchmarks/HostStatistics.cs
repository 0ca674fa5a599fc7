using System.Diagnostics;

namespace Huiyin.Benchmarks;

/// <summary>What the load generator reads before and after: bytes allocated and CPU used since the start of the process.</summary>
internal static class HostStatistics
{
    public static void Map(WebApplication app) => app.MapGet("/stats", async context =>
    {
        using var process = Process.GetCurrentProcess();
        var json = FormattableString.Invariant(
            $$"""{"allocated":{{GC.GetTotalAllocatedBytes(precise: true)}},"cpuMs":{{process.TotalProcessorTime.TotalMilliseconds}},"gen0":{{GC.CollectionCount(0)}},"gen2":{{GC.CollectionCount(2)}},"peakWorkingSet":{{process.PeakWorkingSet64}}}""");
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(json, context.RequestAborted);
    });
}
