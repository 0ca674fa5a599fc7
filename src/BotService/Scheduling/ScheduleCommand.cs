using Huiyin.Concerns;
using Huiyin.Summaries.Periods;
using Huiyin.Transactions;

namespace Huiyin.Scheduling;

/// <summary><c>schedule</c>: what ran, what is next; with <c>--run</c> does a job for a period by hand, which has no second effect.</summary>
internal sealed class ScheduleCommand(Schedule schedule, PeriodRunner runner, IScheduleRepository runs, ITransactions transactions, PeriodCalendar calendar, DistrictTime district) : IServiceCommand
{
    private const int Shown = 20;

    public string Name => "schedule";

    public string Usage => "schedule [--run JOB --period 2026-11-23|2026-W48|2026-11]   lists what ran and what is next, or does a job for a period; done before, it does nothing";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        switch (arguments)
        {
            case []:
                await ListAsync(output, cancellationToken);
                return 0;
            case ["--run", var job, "--period", var period]:
                return await RunAsync(job, period, output, cancellationToken);
            default:
                await output.WriteLineAsync($"usage: {Usage}");
                return 2;
        }
    }

    private async Task<int> RunAsync(string code, string name, TextWriter output, CancellationToken cancellationToken)
    {
        if (schedule.Jobs.FirstOrDefault(one => one.Code == code) is not { } job)
        {
            await output.WriteLineAsync($"There is no job '{code}'. Jobs: {string.Join(", ", schedule.Jobs.Select(one => one.Code))}.");
            return 2;
        }

        if (PeriodName.Parse(name) is not { } day)
        {
            await output.WriteLineAsync($"--period is '{name}', which is no day (2026-11-23), week (2026-W48) or month (2026-11).");
            return 2;
        }

        var period = calendar.Of(job.Kind, day);
        var before = await transactions.ReadAsync((transaction, token) => runs.FindAsync(transaction, job.Code, period.Code, period.FirstDay, token), cancellationToken);
        if (before is { IsOver: true })
        {
            await output.WriteLineAsync($"{code} for {PeriodName.Of(period)}: {Worded(before)}. There is nothing to do.");
            return 0;
        }

        try
        {
            var run = await runner.RunAsync(job, period, cancellationToken);
            await output.WriteLineAsync(run is null ? $"{code} for {PeriodName.Of(period)}: the time for it has not come; what it waits for is not there yet." : $"{code} for {PeriodName.Of(period)}: {Worded(run)}.");
            return run is null ? 1 : 0;
        }
        catch (InvalidOperationException failure) when (before is null)
        {
            await output.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    private async Task ListAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("Next:");
        foreach (var job in schedule.Jobs)
        {
            var period = await schedule.NextAsync(job, cancellationToken);
            await output.WriteLineAsync($"  {district.At(schedule.DueAt(job, period)):yyyy-MM-dd HH:mm}  {job.Code} for {PeriodName.Of(period)}");
        }

        var newest = await transactions.ReadAsync((transaction, token) => runs.ListAsync(transaction, Shown, token), cancellationToken);
        await output.WriteLineAsync(newest.Count == 0 ? "Nothing ran yet." : "Ran, newest first:");
        foreach (var run in newest)
        {
            await output.WriteLineAsync($"  {district.At(run.StartedAt):yyyy-MM-dd HH:mm}  {run.Job} for {run.Period} {run.FirstDay:yyyy-MM-dd}: {Worded(run)}");
        }
    }

    private string Worded(PeriodRun run) => run.State switch
    {
        PeriodRunState.Done => $"done {district.At(run.EndedAt!.Value):yyyy-MM-dd HH:mm}, {run.Count} in all",
        PeriodRunState.Skipped => $"passed over ({run.Reason})",
        _ => $"under way, {run.Count} so far{(run.Failures > 0 ? $", failed {run.Failures} times, last with {run.LastError}" : "")}",
    };
}
