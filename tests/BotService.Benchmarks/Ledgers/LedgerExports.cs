using System.Diagnostics;
using System.Globalization;

namespace Huiyin.Benchmarks.Ledgers;

/// <summary>Streams the ledger out of the admin API as a program does that writes it to a file: when the first byte comes, and how fast the rest.</summary>
internal static class LedgerExports
{
    private static readonly string[] Formats = ["csv", "ndjson"];

    public static async Task RunAsync(HttpClient http, int lines, CancellationToken cancellationToken)
    {
        Console.WriteLine();
        Console.WriteLine("| export | first byte ms | lines | seconds | lines a second | MB a second | allocated MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var format in Formats)
        {
            foreach (var (name, filter) in new[] { ("newest first", ""), ("oldest first", "&order=oldest"), ("closed ones", "&status=Closed") })
            {
                await MeasureAsync(http, $"{format}, {name}", $"/api/v1/exports/concerns.{format}?limit={lines}{filter}", cancellationToken);
            }
        }
    }

    private static async Task MeasureAsync(HttpClient http, string name, string path, CancellationToken cancellationToken)
    {
        var (began, allocated) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes());
        using var answer = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[81_920];
        var (first, bytes, found) = (TimeSpan.Zero, 0L, 0);
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0; bytes += read)
        {
            first = bytes == 0 ? Stopwatch.GetElapsedTime(began) : first;
            found += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        var took = Stopwatch.GetElapsedTime(began);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {first.TotalMilliseconds:F0} | {found} of {answer.Headers.GetValues("X-Total-Count").Single()} | {took.TotalSeconds:F1} | {found / took.TotalSeconds:F0} | {bytes / took.TotalSeconds / 1e6:F1} | {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:F0} |"));
    }
}
