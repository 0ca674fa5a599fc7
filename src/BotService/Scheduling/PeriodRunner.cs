using Huiyin.Summaries.Periods;
using Huiyin.Transactions;

namespace Huiyin.Scheduling;

/// <summary>
/// Does a job for a period, in effect once: each step commits with how far the run has come, and a run that is over does nothing. So it may
/// be called by several nodes, again after a crash, and by hand.
/// </summary>
internal sealed class PeriodRunner(ITransactions transactions, IScheduleRepository schedule, TimeProvider clock)
{
    /// <returns>The run as it is now; null when the job says that the time has not come.</returns>
    /// <exception cref="InvalidOperationException">The period is not over.</exception>
    public async Task<PeriodRun?> RunAsync(IPeriodicJob job, Period period, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() < period.CutOff)
        {
            throw new InvalidOperationException($"The {period.Code} of {period.FirstDay:yyyy-MM-dd} is not over before {period.CutOff:O}.");
        }

        if (await transactions.ReadAsync((transaction, token) => schedule.FindAsync(transaction, job.Code, period.Code, period.FirstDay, token), cancellationToken) is { IsOver: true } over)
        {
            return over;
        }

        if (await job.PrepareAsync(period, cancellationToken) is not { } work)
        {
            return null;
        }

        try
        {
            PeriodRun run;
            do
            {
                run = await transactions.WriteAsync((transaction, token) => StepAsync(transaction, job, period, work, token), cancellationToken);
            }
            while (!run.IsOver);

            return run;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await NoteAsync(job, period, failure, cancellationToken);
            throw;
        }
    }

    /// <summary>Passes a period over and says so.</summary>
    public Task<PeriodRun> SkipAsync(IPeriodicJob job, Period period, string reason, CancellationToken cancellationToken) => transactions.WriteAsync(
        async (transaction, token) =>
        {
            var run = await schedule.ClaimAsync(transaction, job.Code, period.Code, period.FirstDay, token);
            return run.IsOver ? run : await EndAsync(transaction, run with { State = PeriodRunState.Skipped, Reason = reason }, period, token);
        },
        cancellationToken);

    private async Task<PeriodRun> StepAsync(ITransaction transaction, IPeriodicJob job, Period period, IPeriodicWork work, CancellationToken cancellationToken)
    {
        var run = await schedule.ClaimAsync(transaction, job.Code, period.Code, period.FirstDay, cancellationToken);
        if (run.IsOver)
        {
            return run;
        }

        var step = await work.StepAsync(transaction, run.Position, cancellationToken);
        run = run with { Position = step.Position, Count = run.Count + step.Count };
        if (step.IsLast)
        {
            return await EndAsync(transaction, run with { State = PeriodRunState.Done }, period, cancellationToken);
        }

        await schedule.UpdateAsync(transaction, run, cancellationToken);
        return run;
    }

    private async Task<PeriodRun> EndAsync(ITransaction transaction, PeriodRun run, Period period, CancellationToken cancellationToken)
    {
        var ended = run with { EndedAt = clock.GetUtcNow() };
        await schedule.UpdateAsync(transaction, ended, cancellationToken);
        await MoveOnAsync(transaction, run.Job, period, cancellationToken);
        return ended;
    }

    // Only past the period that is next: one done by hand ahead of its turn leaves those before it to be done.
    private async Task MoveOnAsync(ITransaction transaction, string job, Period period, CancellationToken cancellationToken)
    {
        if (await schedule.NextDayAsync(transaction, job, cancellationToken) == period.FirstDay)
        {
            await schedule.MoveOnAsync(transaction, job, period.LastDay.AddDays(1), cancellationToken);
        }
    }

    private Task NoteAsync(IPeriodicJob job, Period period, Exception failure, CancellationToken cancellationToken) => transactions.WriteAsync(
        async (transaction, token) =>
        {
            var run = await schedule.ClaimAsync(transaction, job.Code, period.Code, period.FirstDay, token);
            if (!run.IsOver)
            {
                // The message of an exception may hold what was being written; its type says enough.
                await schedule.UpdateAsync(transaction, run with { Failures = run.Failures + 1, LastError = failure.GetType().Name }, token);
            }

            return true;
        },
        cancellationToken);
}
