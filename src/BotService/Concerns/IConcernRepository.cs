using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Concerns;

internal interface IConcernRepository
{
    Task<long> NextSequenceAsync(ITransaction transaction, CancellationToken cancellationToken);

    Task AddAsync(ITransaction transaction, Concern concern, string? deduplicationKey, CancellationToken cancellationToken);

    /// <summary>Throws <see cref="ConcurrencyConflictException"/> when the stored version is not the one before <paramref name="concern"/>'s.</summary>
    Task UpdateAsync(ITransaction transaction, Concern concern, CancellationToken cancellationToken);

    Task AppendAsync(ITransaction transaction, ConcernEvent concernEvent, CancellationToken cancellationToken);

    /// <summary>Adds or replaces nothing when the resident is there already.</summary>
    Task AddFollowerAsync(ITransaction transaction, string concernId, string residentId, ConversationKey conversation, bool isReporter, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Reporter and followers with the conversation to tell them in: the one they spoke in, or where that is closed their latest open one.</summary>
    Task<IReadOnlyList<Recipient>> RecipientsAsync(ITransaction transaction, string concernId, CancellationToken cancellationToken);

    Task<Concern?> FindAsync(ITransaction transaction, string concernId, CancellationToken cancellationToken);

    Task<Concern?> FindByNumberAsync(ITransaction transaction, string number, CancellationToken cancellationToken);

    Task<Concern?> FindByDeduplicationKeyAsync(ITransaction transaction, string deduplicationKey, CancellationToken cancellationToken);

    /// <summary>Reported or followed, newest first.</summary>
    Task<IReadOnlyList<Concern>> OfResidentAsync(ITransaction transaction, string residentId, int limit, CancellationToken cancellationToken);

    /// <summary>Reported, rectified, and not answered: longest waiting first.</summary>
    Task<IReadOnlyList<Concern>> AwaitingAnswerAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken);

    Task<ConcernPage> ListAsync(ITransaction transaction, ConcernFilter filter, CancellationToken cancellationToken);

    /// <summary>How many the filter finds, but not more than <paramref name="most"/>; order and cursor do not matter.</summary>
    Task<int> CountAsync(ITransaction transaction, ConcernFilter filter, int most, CancellationToken cancellationToken);

    /// <summary>One of the units owns it, or did before it was passed on.</summary>
    Task<bool> WasOwnedByAsync(ITransaction transaction, string concernId, IReadOnlyList<string> units, CancellationToken cancellationToken);

    /// <summary>In order.</summary>
    Task<IReadOnlyList<ConcernEvent>> EventsAsync(ITransaction transaction, string concernId, CancellationToken cancellationToken);

    Task<ConcernEvent?> LastEventAsync(ITransaction transaction, string concernId, CancellationToken cancellationToken);
}
