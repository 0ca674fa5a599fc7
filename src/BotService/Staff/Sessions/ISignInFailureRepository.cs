using Huiyin.Transactions;

namespace Huiyin.Staff.Sessions;

internal interface ISignInFailureRepository
{
    /// <summary>Until when this key is locked; null when it isn't. Keeps other nodes from counting until the transaction ends.</summary>
    Task<DateTimeOffset?> LockedUntilAsync(ITransaction transaction, string key, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Counts one more, from one again after <paramref name="forgottenBefore"/>; returns the count.</summary>
    Task<int> CountAsync(ITransaction transaction, string key, DateTimeOffset now, DateTimeOffset forgottenBefore, CancellationToken cancellationToken);

    Task LockAsync(ITransaction transaction, string key, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Takes one back, and the lock that it caused.</summary>
    Task TakeBackAsync(ITransaction transaction, string key, CancellationToken cancellationToken);

    Task ClearAsync(ITransaction transaction, string key, CancellationToken cancellationToken);

    Task PurgeAsync(ITransaction transaction, DateTimeOffset lastFailedBefore, CancellationToken cancellationToken);
}
