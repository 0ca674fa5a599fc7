using Huiyin.Transactions;

namespace Huiyin.DirectLine;

/// <summary>Conversations of the embedded Direct Line with their whole history.</summary>
internal interface IDirectLineStore
{
    /// <summary>False when there is a conversation with this id already; that one is left as it is.</summary>
    Task<bool> StartAsync(ITransaction transaction, DirectLineConversation conversation, CancellationToken cancellationToken);

    Task<DirectLineConversation?> FindAsync(ITransaction transaction, string conversationId, CancellationToken cancellationToken);

    Task SetUserAsync(ITransaction transaction, string conversationId, string userId, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the next place in the history. Until the transaction ends nobody else writes to this conversation, so that places
    /// become visible in their order and a reader who goes on from the last one it saw misses none. Null: no such conversation.
    /// </summary>
    Task<ActivityPlace?> TakePlaceAsync(ITransaction transaction, string conversationId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The id of the activity that this client id was posted as before.</summary>
    Task<string?> FindPostedAsync(ITransaction transaction, string conversationId, string clientActivityId, CancellationToken cancellationToken);

    Task<StoredActivity?> FindActivityAsync(ITransaction transaction, string conversationId, string activityId, CancellationToken cancellationToken);

    /// <summary>Adds the activity, or puts it in place of the one with the same id.</summary>
    Task PutAsync(ITransaction transaction, StoredActivity activity, CancellationToken cancellationToken);

    /// <summary>What stands behind <paramref name="afterSequence"/>, in order, at most <paramref name="limit"/> of it.</summary>
    Task<IReadOnlyList<StoredActivity>> ReadAsync(
        ITransaction transaction,
        string conversationId,
        long afterSequence,
        int limit,
        CancellationToken cancellationToken);
}
