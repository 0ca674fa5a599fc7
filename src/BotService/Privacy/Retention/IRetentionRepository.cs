using Huiyin.Transactions;

namespace Huiyin.Privacy.Retention;

/// <summary>
/// Finds and erases what has been kept long enough. A concern is left alone while it, or one that it was merged with, is open, somebody is
/// still to be visited about it, or a message about it waits. Events stay as they are: their hashes say nothing without the words.
/// </summary>
internal interface IRetentionRepository
{
    /// <summary>Closed before <paramref name="closedBefore"/>, not erased, and nothing holds it.</summary>
    Task<int> CountConcernsAsync(ITransaction transaction, DateTimeOffset closedBefore, CancellationToken cancellationToken);

    /// <summary>Erases the next ones, at most <paramref name="limit"/>; 0 when none is left.</summary>
    Task<int> EraseConcernsAsync(ITransaction transaction, DateTimeOffset closedBefore, RetainedWords words, int limit, CancellationToken cancellationToken);

    /// <summary>Chats without a word since <paramref name="silentSince"/>, of residents of whose concerns each is erased.</summary>
    Task<int> CountChatsAsync(ITransaction transaction, DateTimeOffset silentSince, CancellationToken cancellationToken);

    Task<int> EraseChatsAsync(ITransaction transaction, DateTimeOffset silentSince, int limit, CancellationToken cancellationToken);

    /// <summary>Who asked to be forgotten when something was still open, and has nothing open any more.</summary>
    Task<IReadOnlyList<string>> WaitingResidentsAsync(ITransaction transaction, int limit, CancellationToken cancellationToken);

    /// <summary>Content hashes of files that no record names any more.</summary>
    Task<IReadOnlyList<string>> FilesToDeleteAsync(ITransaction transaction, int limit, CancellationToken cancellationToken);

    /// <summary>False when a record names the file again: it stays.</summary>
    Task<bool> MayDeleteFileAsync(ITransaction transaction, string contentHash, CancellationToken cancellationToken);

    Task FileDeletedAsync(ITransaction transaction, string contentHash, CancellationToken cancellationToken);
}
