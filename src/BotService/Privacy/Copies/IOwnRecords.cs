using Huiyin.Concerns.ReturnVisits;
using Huiyin.Transactions;

namespace Huiyin.Privacy.Copies;

/// <summary>What lies about a resident beside their concerns.</summary>
internal interface IOwnRecords
{
    /// <summary>Latest first.</summary>
    Task<IReadOnlyList<OwnChat>> ChatsAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken);

    /// <summary>Oldest first. Without talks of several people, where others' words are too.</summary>
    Task<IReadOnlyList<OwnMessage>> MessagesAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken);

    /// <summary>Oldest first, with the concern's stored number.</summary>
    Task<IReadOnlyList<(string Number, ReturnVisitReason Reason, DateTimeOffset OpenedAt, DateTimeOffset? RecordedAt, ReturnVisitResult? Result)>> ReturnVisitsAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken);

    /// <summary>Of the households that the chat is linked with, oldest first, as they stand after corrections.</summary>
    Task<IReadOnlyList<(string Area, string Building, DateOnly On, string Outcome)>> HouseholdVisitsAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken);

    Task<IReadOnlyList<(string Area, DateTimeOffset Since)>> SubscriptionsAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken);
}
