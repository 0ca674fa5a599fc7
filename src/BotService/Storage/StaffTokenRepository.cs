using Dapper;
using Huiyin.Staff;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class StaffTokenRepository : IStaffTokenRepository
{
    public Task<StaffToken?> FindByHashAsync(ITransaction transaction, string hash, CancellationToken cancellationToken) =>
        transaction.Connection().QuerySingleOrDefaultAsync<StaffToken>(new CommandDefinition(
            """
            SELECT id, hash, name, role, unit, created_at, expires_at, revoked_at FROM staff_token WHERE hash = @Hash
            """,
            new { Hash = hash },
            cancellationToken: cancellationToken));

    public Task<bool> AnyAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<bool>(new CommandDefinition(
            """
            SELECT EXISTS (SELECT 1 FROM staff_token WHERE revoked_at IS NULL)
            """,
            cancellationToken: cancellationToken));

    public Task AddAsync(ITransaction transaction, StaffToken token, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO staff_token (id, hash, name, role, unit, created_at, expires_at)
            VALUES (@Id, @Hash, @Name, @Role, @Unit, @CreatedAt, @ExpiresAt)
            ON CONFLICT (hash) DO NOTHING
            """,
            new { token.Id, token.Hash, token.Name, Role = token.Role.ToString(), token.Unit, token.CreatedAt, token.ExpiresAt },
            cancellationToken: cancellationToken));
}
