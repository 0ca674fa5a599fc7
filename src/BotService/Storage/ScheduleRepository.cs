using Dapper;
using Huiyin.Scheduling;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class ScheduleRepository(TimeProvider clock) : IScheduleRepository
{
    public Task<DateOnly?> NextDayAsync(ITransaction transaction, string job, CancellationToken cancellationToken) =>
        transaction.Connection().QuerySingleOrDefaultAsync<DateOnly?>(new CommandDefinition(
            "SELECT next_day FROM schedule WHERE job = @Job",
            new { Job = job },
            cancellationToken: cancellationToken));

    public Task BeginAsync(ITransaction transaction, string job, DateOnly firstDay, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "INSERT INTO schedule (job, first_day, next_day) VALUES (@Job, @Day, @Day) ON CONFLICT (job) DO NOTHING",
            new { Job = job, Day = firstDay },
            cancellationToken: cancellationToken));

    public Task MoveOnAsync(ITransaction transaction, string job, DateOnly nextDay, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE schedule SET next_day = @Day WHERE job = @Job AND next_day < @Day",
            new { Job = job, Day = nextDay },
            cancellationToken: cancellationToken));

    public async Task<PeriodRun> ClaimAsync(ITransaction transaction, string job, string period, DateOnly firstDay, CancellationToken cancellationToken)
    {
        var key = new { Job = job, Period = period, FirstDay = firstDay, Now = clock.GetUtcNow() };
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO period_run (job, period, first_day, state, count, failures, started_at)
            VALUES (@Job, @Period, @FirstDay, 'Running', 0, 0, @Now)
            ON CONFLICT (job, period, first_day) DO NOTHING
            """,
            key,
            cancellationToken: cancellationToken));
        return (await transaction.Connection().QuerySingleAsync<PeriodRunRow>(new CommandDefinition(
            $"SELECT {PeriodRunRow.Columns} FROM period_run WHERE job = @Job AND period = @Period AND first_day = @FirstDay {transaction.Dialect().ForUpdate}",
            key,
            cancellationToken: cancellationToken))).ToRun();
    }

    public Task UpdateAsync(ITransaction transaction, PeriodRun run, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            UPDATE period_run
            SET state = @State, position = @Position, count = @Count, reason = @Reason, failures = @Failures, last_error = @LastError, ended_at = @EndedAt
            WHERE job = @Job AND period = @Period AND first_day = @FirstDay
            """,
            new { State = run.State.ToString(), run.Position, run.Count, run.Reason, run.Failures, run.LastError, run.EndedAt, run.Job, run.Period, run.FirstDay },
            cancellationToken: cancellationToken));

    public async Task<PeriodRun?> FindAsync(ITransaction transaction, string job, string period, DateOnly firstDay, CancellationToken cancellationToken) =>
        (await transaction.Connection().QuerySingleOrDefaultAsync<PeriodRunRow>(new CommandDefinition(
            $"SELECT {PeriodRunRow.Columns} FROM period_run WHERE job = @Job AND period = @Period AND first_day = @FirstDay",
            new { Job = job, Period = period, FirstDay = firstDay },
            cancellationToken: cancellationToken)))?.ToRun();

    public async Task<IReadOnlyList<PeriodRun>> ListAsync(ITransaction transaction, int limit, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<PeriodRunRow>(new CommandDefinition(
            $"SELECT {PeriodRunRow.Columns} FROM period_run ORDER BY started_at DESC, first_day DESC, job LIMIT @Limit",
            new { Limit = limit },
            cancellationToken: cancellationToken))).Select(row => row.ToRun()),
    ];
}
