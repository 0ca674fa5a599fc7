using Dapper;
using Huiyin.Privacy.Copies;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class DataCopyLinkRepository : IDataCopyLinkRepository
{
    public Task PutAsync(ITransaction transaction, string tokenHash, string residentId, DateTimeOffset now, DateTimeOffset expiresAt, DateTimeOffset forgetBefore, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            DELETE FROM data_copy_link WHERE expires_at < @ForgetBefore;
            UPDATE data_copy_link SET expires_at = @Now WHERE resident_id = @ResidentId AND expires_at > @Now;
            INSERT INTO data_copy_link (token_hash, resident_id, created_at, expires_at) VALUES (@TokenHash, @ResidentId, @Now, @ExpiresAt)
            """,
            new { TokenHash = tokenHash, ResidentId = residentId, Now = now, ExpiresAt = expiresAt, ForgetBefore = forgetBefore },
            cancellationToken: cancellationToken));

    public async Task<(string ResidentId, DateTimeOffset ExpiresAt)?> FindAsync(ITransaction transaction, string tokenHash, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection().QueryAsync<(string, DateTimeOffset)>(new CommandDefinition(
            "SELECT resident_id, expires_at FROM data_copy_link WHERE token_hash = @TokenHash",
            new { TokenHash = tokenHash },
            cancellationToken: cancellationToken));
        return rows.Select(row => ((string, DateTimeOffset)?)row).SingleOrDefault();
    }
}
