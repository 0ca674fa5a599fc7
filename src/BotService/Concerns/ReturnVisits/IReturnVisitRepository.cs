using Huiyin.Transactions;

namespace Huiyin.Concerns.ReturnVisits;

internal interface IReturnVisitRepository
{
    Task AddAsync(ITransaction transaction, ReturnVisit visit, CancellationToken cancellationToken);

    /// <summary>Writes what was recorded with the event <paramref name="recordedSequence"/> of the concern; throws <see cref="ConcurrencyConflictException"/> when the task is closed already.</summary>
    Task RecordAsync(ITransaction transaction, ReturnVisit visit, int recordedSequence, CancellationToken cancellationToken);

    Task<ReturnVisit?> FindAsync(ITransaction transaction, string visitId, CancellationToken cancellationToken);

    Task<ReturnVisit?> FindOpenAsync(ITransaction transaction, string concernId, string residentId, ReturnVisitReason reason, CancellationToken cancellationToken);

    Task<IReadOnlyList<ReturnVisit>> ListAsync(ITransaction transaction, ReturnVisitFilter filter, CancellationToken cancellationToken);
}
