using Huiyin.Summaries.Periods;
using Huiyin.Transactions;

namespace Huiyin.Scheduling;

/// <summary>
/// Which period each job does next, and what is due of it now. Periods are done in order; jobs in the order in which they are registered, so that
/// a week is frozen before anybody is sent it. Where the clock is turned back nothing is due until it is past the same moment again.
/// </summary>
internal sealed class Schedule(
    IEnumerable<IPeriodicJob> jobs,
    PeriodRunner runner,
    ITransactions transactions,
    IScheduleRepository repository,
    PeriodCalendar calendar,
    ScheduleOptions options,
    TimeProvider clock,
    ILogger<Schedule> logger)
{
    public IReadOnlyList<IPeriodicJob> Jobs { get; } = [.. jobs];

    /// <summary>Does all that is due; a job that fails is tried again in the next round and keeps no other one waiting.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        foreach (var job in Jobs)
        {
            try
            {
                await CatchUpAsync(job, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                ScheduleLog.JobFailed(logger, job.Code, failure);
            }
        }
    }

    /// <summary>The period that the job does next.</summary>
    public async Task<Period> NextAsync(IPeriodicJob job, CancellationToken cancellationToken)
    {
        if (await transactions.ReadAsync((transaction, token) => repository.NextDayAsync(transaction, job.Code, token), cancellationToken) is { } day)
        {
            return calendar.Of(job.Kind, day);
        }

        // A job that is new begins with the period that runs: nobody wants a year of old news on the day of the installation.
        var first = calendar.Of(job.Kind, options.From ?? calendar.Today);
        await WriteAsync((transaction, token) => repository.BeginAsync(transaction, job.Code, first.FirstDay, token), cancellationToken);
        return first;
    }

    public DateTimeOffset DueAt(IPeriodicJob job, Period period) => job.At is { } at ? calendar.MomentOf(period.LastDay.AddDays(1), at) : period.CutOff;

    private async Task CatchUpAsync(IPeriodicJob job, CancellationToken cancellationToken)
    {
        for (var period = await NextAsync(job, cancellationToken); DueAt(job, period) <= clock.GetUtcNow(); period = calendar.Of(job.Kind, period.LastDay.AddDays(1)))
        {
            var late = clock.GetUtcNow() - DueAt(job, period) > job.WorthFor;
            if ((job.PassedOver(period) ?? (late ? SkipReasons.TooLate : null)) is { } reason)
            {
                await runner.SkipAsync(job, period, reason, cancellationToken);
                ScheduleLog.Skipped(logger, job.Code, period.Code, period.FirstDay, reason);
            }
            else if (await runner.RunAsync(job, period, cancellationToken) is { } run)
            {
                ScheduleLog.Done(logger, job.Code, period.Code, period.FirstDay, run.Count);
                // It may have been done by hand before its turn came.
                await WriteAsync((transaction, token) => repository.MoveOnAsync(transaction, job.Code, period.LastDay.AddDays(1), token), cancellationToken);
            }
            else
            {
                return;
            }
        }
    }

    private Task WriteAsync(Func<ITransaction, CancellationToken, Task> work, CancellationToken cancellationToken) => transactions.WriteAsync(
        async (transaction, token) =>
        {
            await work(transaction, token);
            return true;
        },
        cancellationToken);
}
