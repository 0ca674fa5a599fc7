using System.Diagnostics;
using System.Globalization;
using Huiyin.DialogContent;
using Huiyin.Storage;
using Huiyin.Summaries;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Phases;
using Huiyin.Summaries.Reports;
using Huiyin.Transactions;

namespace Huiyin.Benchmarks.Periods;

/// <summary>Counts periods of a filled database, with rankings and lists, and prints how long it takes and how much memory.</summary>
internal static class PeriodCommand
{
    public const string Usage = "summary [--date YYYY-MM-DD] [--rounds 5] --database FILE|CONNECTION";

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (ValueOf(arguments, "--database") is not { } database)
        {
            await Console.Error.WriteLineAsync($"usage: {Usage}");
            return 2;
        }

        await using var app = BotServiceBuilder.Build(["--Logging:LogLevel:Default=Error", .. ServiceArguments.For(database)]);
        await app.Services.GetRequiredService<IDatabasePreparation>().PrepareAsync(cancellationToken);
        await CatchUpAsync(app.Services, cancellationToken);

        var (calendar, rounds) = (app.Services.GetRequiredService<PeriodCalendar>(), int.Parse(ValueOf(arguments, "--rounds") ?? "5", CultureInfo.InvariantCulture));
        var day = ValueOf(arguments, "--date") is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : calendar.Today.AddDays(-7);
        Console.WriteLine("| period | received | first ms | p50 ms | worst ms | allocated MB | working set MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var period in new[] { calendar.Of(PeriodKind.Day, day), calendar.Of(PeriodKind.Week, day), calendar.Of(PeriodKind.Month, day) })
        {
            await MeasureAsync(app.Services, period, rounds, cancellationToken);
        }

        return 0;
    }

    private static async Task CatchUpAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (transactions, phases) = (services.GetRequiredService<ITransactions>(), services.GetRequiredService<IPhaseRepository>());
        var pending = await transactions.ReadAsync(phases.PendingAsync, cancellationToken);
        if (pending == 0)
        {
            return;
        }

        var (began, reported) = (Stopwatch.GetTimestamp(), 0L);
        await services.GetRequiredService<PhaseCatchUp>().RunAsync(
            (done, _) =>
            {
                if (done - reported >= 20_000)
                {
                    reported = done;
                    Console.Error.Write($"\rcutting phases: {done} concerns, {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s ");
                }
            },
            cancellationToken);
        Console.Error.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"phases of {pending} pending events cut in {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s"));
    }

    // Counted anew each time, as a running period is; a frozen one is only read.
    private static async Task MeasureAsync(IServiceProvider services, Period period, int rounds, CancellationToken cancellationToken)
    {
        var (transactions, counting, clock) = (services.GetRequiredService<ITransactions>(), services.GetRequiredService<SummaryCounting>(), services.GetRequiredService<TimeProvider>());
        List<double> times = [];
        var (allocated, received) = (0L, 0);
        for (var round = 0; round < rounds; round++)
        {
            var (began, before) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes());
            var document = await transactions.ReadAsync((transaction, token) => counting.CountAsync(transaction, period, clock.GetUtcNow(), null, null, token), cancellationToken);
            _ = HtmlReport.Write(services.GetRequiredService<ReportBuilder>().Build(document, Locales.Chinese, ReportAudience.Supervision, [], []));
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            (allocated, received) = (GC.GetTotalAllocatedBytes() - before, document.District.Received);
        }

        var first = times[0];
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {period.Code} of {period.FirstDay:yyyy-MM-dd} | {received} | {first:F0} | {times[times.Count / 2]:F0} | {times[^1]:F0} | {allocated / 1048576.0:F0} | {Environment.WorkingSet / 1048576} |"));
    }

    private static string? ValueOf(IReadOnlyList<string> arguments, string name) =>
        arguments.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();
}
