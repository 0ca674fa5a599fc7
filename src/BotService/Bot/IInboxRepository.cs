using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Bot;

internal interface IInboxRepository
{
    /// <summary>False when the same activity of the same conversation was stored before.</summary>
    Task<bool> AddAsync(ITransaction transaction, InboundActivity activity, CancellationToken cancellationToken);

    /// <summary>Conversations with an activity that is due now, longest waiting first.</summary>
    Task<IReadOnlyList<ConversationKey>> PendingConversationsAsync(ITransaction transaction, CancellationToken cancellationToken);

    /// <summary>
    /// The oldest unprocessed activity of the conversation, kept from other nodes until the transaction ends. Null when there is
    /// none, when it failed and is not due again yet, or when another node is working on this conversation.
    /// </summary>
    Task<InboxItem?> NextAsync(ITransaction transaction, ConversationKey conversation, CancellationToken cancellationToken);

    Task MarkProcessedAsync(ITransaction transaction, InboxItem item, CancellationToken cancellationToken);

    /// <summary>
    /// Counts a failed turn. True when it will be tried again, after a growing pause; false when it has been given up: it is kept with its
    /// error, and the conversation goes on behind it. Call it in a transaction of its own, the turn's having been rolled back.
    /// </summary>
    Task<bool> MarkFailedAsync(ITransaction transaction, InboxItem item, string error, CancellationToken cancellationToken);

    /// <summary>When the next failed activity is due again; null when none waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(ITransaction transaction, CancellationToken cancellationToken);
}
