using Huiyin.Transactions;

namespace Huiyin.AdminApi.Idempotency;

internal interface IIdempotencyKeys
{
    /// <summary>Null when the member never used the key, or so long ago that it is forgotten.</summary>
    Task<StoredAnswer?> FindAsync(ITransaction transaction, string memberId, string key, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Fails as a duplicate where another node stored it meanwhile, and is then worth another try. Forgets what has expired.</summary>
    Task AddAsync(ITransaction transaction, string memberId, string key, StoredAnswer answer, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken cancellationToken);
}
