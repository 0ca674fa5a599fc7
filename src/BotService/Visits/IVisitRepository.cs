using Huiyin.Transactions;

namespace Huiyin.Visits;

internal interface IVisitRepository
{
    /// <summary>Answers the event with its number.</summary>
    Task<VisitEvent> AppendAsync(ITransaction transaction, VisitEvent visit, string? deduplicationKey, CancellationToken cancellationToken);

    /// <summary>Events by the thousand, in their order, with the states they lead to: for data that is made, not met.</summary>
    Task AppendAllAsync(ITransaction transaction, IReadOnlyList<VisitEvent> visits, IReadOnlyList<HouseholdVisit> states, CancellationToken cancellationToken);

    /// <summary>Writes the state, or removes it when <paramref name="state"/> is null.</summary>
    Task PutStateAsync(ITransaction transaction, string campaign, string householdId, HouseholdVisit? state, CancellationToken cancellationToken);

    /// <summary>Until the transaction ends nobody else writes down a visit to this household.</summary>
    Task LockHouseholdAsync(ITransaction transaction, string householdId, CancellationToken cancellationToken);

    Task<VisitEvent?> FindAsync(ITransaction transaction, string visitId, CancellationToken cancellationToken);

    Task<VisitEvent?> FindByDeduplicationKeyAsync(ITransaction transaction, string key, CancellationToken cancellationToken);

    /// <summary>In the order in which they were written down.</summary>
    Task<IReadOnlyList<VisitEvent>> OfHouseholdAsync(ITransaction transaction, string campaign, string householdId, CancellationToken cancellationToken);

    /// <summary>What this person wrote down last, since <paramref name="since"/>, that nothing corrects; not what is itself taking back.</summary>
    Task<VisitEvent?> LastByAsync(ITransaction transaction, string actorId, DateTimeOffset since, CancellationToken cancellationToken);

    Task<HouseholdVisit?> StateAsync(ITransaction transaction, string campaign, string householdId, CancellationToken cancellationToken);

    Task AddConcernAsync(ITransaction transaction, string visitId, string concernId, CancellationToken cancellationToken);

    Task<IReadOnlyList<string>> ConcernsAsync(ITransaction transaction, string visitId, CancellationToken cancellationToken);

    /// <summary>Of every concern that was noted at this household, the ids.</summary>
    Task<IReadOnlyList<string>> ConcernsOfHouseholdAsync(ITransaction transaction, string householdId, CancellationToken cancellationToken);
}
