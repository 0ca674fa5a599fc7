using Huiyin.Transactions;

namespace Huiyin.Outbox;

internal interface IOutboxRepository
{
    /// <summary>Returns how many were added: those under a key that is there already are not.</summary>
    Task<int> AddAsync(ITransaction transaction, IReadOnlyList<(NewOutboxMessage Message, Hold? Hold)> messages, CancellationToken cancellationToken);

    /// <summary>
    /// The first messages of up to <paramref name="limit"/> conversations that are due, leased until <paramref name="leaseUntil"/>: no other
    /// node takes them before. A conversation whose first message waits for its next try is left alone altogether.
    /// </summary>
    Task<IReadOnlyList<OutboxMessage>> LeaseDueAsync(ITransaction transaction, DateTimeOffset leaseUntil, int limit, CancellationToken cancellationToken);

    /// <summary>The same for one conversation, to go on with it after a delivery.</summary>
    Task<OutboxMessage?> LeaseNextAsync(ITransaction transaction, ConversationKey conversation, DateTimeOffset leaseUntil, CancellationToken cancellationToken);

    /// <summary>What waits behind the message in its conversation, up to what another one leads or takes.</summary>
    Task<IReadOnlyList<OutboxMessage>> BehindAsync(ITransaction transaction, OutboxMessage message, int limit, CancellationToken cancellationToken);

    /// <summary>From now on these share the lot of the message <paramref name="firstId"/>, with which they go.</summary>
    Task MarkToldByAsync(ITransaction transaction, IReadOnlyList<long> ids, long firstId, CancellationToken cancellationToken);

    /// <summary>What goes along with the message, in order.</summary>
    Task<IReadOnlyList<OutboxMessage>> ToldByAsync(ITransaction transaction, long firstId, CancellationToken cancellationToken);

    Task MarkDeliveredAsync(ITransaction transaction, long messageId, string? channelActivityId, CancellationToken cancellationToken);

    Task MarkForRetryAsync(ITransaction transaction, long messageId, DeliveryOutcome.Retry retry, DateTimeOffset nextAttemptAt, Hold? hold, CancellationToken cancellationToken);

    /// <summary>Not tried now, and not counted as a try.</summary>
    Task MarkHeldAsync(ITransaction transaction, long messageId, DateTimeOffset nextAttemptAt, Hold? hold, CancellationToken cancellationToken);

    /// <summary>What is lost with this message, or with all that waits for <paramref name="conversation"/>: each concern and resident once.</summary>
    Task<IReadOnlyList<UndeliveredMessage>> OwedAsync(ITransaction transaction, long messageId, ConversationKey? conversation, CancellationToken cancellationToken);

    Task MarkUndeliverableAsync(ITransaction transaction, long messageId, string error, CancellationToken cancellationToken);

    /// <summary>Everything that still waits for a conversation that is gone; returns how many.</summary>
    Task<int> GiveUpConversationAsync(ITransaction transaction, ConversationKey conversation, string error, CancellationToken cancellationToken);

    /// <summary>When the next failed message is due again; null when none waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(ITransaction transaction, CancellationToken cancellationToken);

    /// <summary>What was sent or is to be sent about a concern, oldest first, without the payload.</summary>
    Task<IReadOnlyList<OutboxEntry>> OfConcernAsync(ITransaction transaction, string concernId, CancellationToken cancellationToken);

    /// <summary>After a crash of the only node nobody holds a lease any more.</summary>
    Task ReleaseLeasesAsync(ITransaction transaction, CancellationToken cancellationToken);
}
