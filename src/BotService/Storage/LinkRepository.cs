using Dapper;
using Huiyin.Transactions;
using Huiyin.Visits.Links;

namespace Huiyin.Storage;

internal sealed class LinkRepository : ILinkRepository
{
    public Task AddAsync(ITransaction transaction, LinkSlip slip, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO link_code (code_hash, household_id, staff_id, made_by, created_at, expires_at)
            VALUES (@CodeHash, @HouseholdId, @StaffId, @MadeBy, @CreatedAt, @ExpiresAt)
            """,
            slip,
            cancellationToken: cancellationToken));

    public Task<LinkSlip?> FindAsync(ITransaction transaction, string codeHash, CancellationToken cancellationToken) =>
        transaction.Connection().QuerySingleOrDefaultAsync<LinkSlip>(new CommandDefinition(
            $"""
            SELECT code_hash, household_id, staff_id, made_by, created_at, expires_at, used_at FROM link_code
            WHERE code_hash = @CodeHash
            {transaction.Dialect().ForUpdate}
            """,
            new { CodeHash = codeHash },
            cancellationToken: cancellationToken));

    public Task UseAsync(ITransaction transaction, string codeHash, string residentId, DateTimeOffset at, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE link_code SET used_at = @At, used_by = @ResidentId WHERE code_hash = @CodeHash",
            new { CodeHash = codeHash, ResidentId = residentId, At = at },
            cancellationToken: cancellationToken));

    public Task AddMissAsync(ITransaction transaction, string residentId, DateTimeOffset at, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "INSERT INTO link_code_miss (resident_id, at) VALUES (@ResidentId, @At)",
            new { ResidentId = residentId, At = at },
            cancellationToken: cancellationToken));

    public Task<int> MissesAsync(ITransaction transaction, string residentId, DateTimeOffset since, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<int>(new CommandDefinition(
            "SELECT count(*) FROM link_code_miss WHERE resident_id = @ResidentId AND at >= @Since",
            new { ResidentId = residentId, Since = since },
            cancellationToken: cancellationToken));

    public Task LinkStaffAsync(ITransaction transaction, string residentId, string staffId, DateTimeOffset at, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO staff_chat (resident_id, staff_id, linked_at) VALUES (@ResidentId, @StaffId, @At)
            ON CONFLICT (resident_id) DO UPDATE SET staff_id = excluded.staff_id, linked_at = excluded.linked_at
            """,
            new { ResidentId = residentId, StaffId = staffId, At = at },
            cancellationToken: cancellationToken));

    public async Task<bool> UnlinkStaffAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken) =>
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            "DELETE FROM staff_chat WHERE resident_id = @ResidentId",
            new { ResidentId = residentId },
            cancellationToken: cancellationToken)) > 0;

    public Task<string?> StaffOfAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken) =>
        transaction.Connection().QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "SELECT staff_id FROM staff_chat WHERE resident_id = @ResidentId",
            new { ResidentId = residentId },
            cancellationToken: cancellationToken));
}
