using Huiyin.Transactions;

namespace Huiyin.Scheduling;

internal interface IScheduleRepository
{
    /// <summary>The first day of the period that the job does next; null where the job is new.</summary>
    Task<DateOnly?> NextDayAsync(ITransaction transaction, string job, CancellationToken cancellationToken);

    /// <summary>A new job begins here; one that is known stays where it is.</summary>
    Task BeginAsync(ITransaction transaction, string job, DateOnly firstDay, CancellationToken cancellationToken);

    /// <summary>Goes on to a later day; an earlier one changes nothing.</summary>
    Task MoveOnAsync(ITransaction transaction, string job, DateOnly nextDay, CancellationToken cancellationToken);

    /// <summary>Adds the run unless it is there, and keeps it from other nodes until the transaction ends.</summary>
    Task<PeriodRun> ClaimAsync(ITransaction transaction, string job, string period, DateOnly firstDay, CancellationToken cancellationToken);

    Task UpdateAsync(ITransaction transaction, PeriodRun run, CancellationToken cancellationToken);

    Task<PeriodRun?> FindAsync(ITransaction transaction, string job, string period, DateOnly firstDay, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<PeriodRun>> ListAsync(ITransaction transaction, int limit, CancellationToken cancellationToken);
}
