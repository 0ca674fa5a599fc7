using Huiyin.Transactions;

namespace Huiyin.AdminApi.Watching;

internal interface IWatchRepository
{
    /// <summary>Does nothing when it is watched already.</summary>
    Task WatchAsync(ITransaction transaction, string memberId, string concernId, DateTimeOffset at, CancellationToken cancellationToken);

    Task UnwatchAsync(ITransaction transaction, string memberId, string concernId, CancellationToken cancellationToken);

    Task<bool> IsWatchedAsync(ITransaction transaction, string memberId, string concernId, CancellationToken cancellationToken);
}
