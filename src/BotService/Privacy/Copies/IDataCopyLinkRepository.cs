using Huiyin.Transactions;

namespace Huiyin.Privacy.Copies;

internal interface IDataCopyLinkRepository
{
    /// <summary>Takes the place of the resident's link before, and forgets what expired before <paramref name="forgetBefore"/>.</summary>
    Task PutAsync(ITransaction transaction, string tokenHash, string residentId, DateTimeOffset now, DateTimeOffset expiresAt, DateTimeOffset forgetBefore, CancellationToken cancellationToken);

    Task<(string ResidentId, DateTimeOffset ExpiresAt)?> FindAsync(ITransaction transaction, string tokenHash, CancellationToken cancellationToken);
}
