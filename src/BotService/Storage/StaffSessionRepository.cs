using Dapper;
using Huiyin.Staff.Sessions;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class StaffSessionRepository : IStaffSessionRepository
{
    private const string Columns = "id, hash, member_id, device, address, created_at, last_seen_at, expires_at, revoked_at";

    public Task AddAsync(ITransaction transaction, StaffSession session, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO staff_session (id, hash, member_id, device, address, created_at, last_seen_at, expires_at)
            VALUES (@Id, @Hash, @MemberId, @Device, @Address, @CreatedAt, @LastSeenAt, @ExpiresAt)
            """,
            new { session.Id, session.Hash, session.MemberId, session.Device, session.Address, session.CreatedAt, session.LastSeenAt, session.ExpiresAt },
            cancellationToken: cancellationToken));

    public Task<StaffSession?> FindByHashAsync(ITransaction transaction, string hash, CancellationToken cancellationToken) =>
        transaction.Connection().QuerySingleOrDefaultAsync<StaffSession>(new CommandDefinition(
            $"SELECT {Columns} FROM staff_session WHERE hash = @Hash",
            new { Hash = hash },
            cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<StaffSession>> OfMemberAsync(ITransaction transaction, string memberId, DateTimeOffset now, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<StaffSession>(new CommandDefinition(
            $"""
            SELECT {Columns} FROM staff_session
            WHERE member_id = @MemberId AND revoked_at IS NULL AND expires_at > @Now
            ORDER BY last_seen_at DESC, id DESC
            """,
            new { MemberId = memberId, Now = now },
            cancellationToken: cancellationToken)),
    ];

    public Task SeenAsync(ITransaction transaction, string sessionId, string address, DateTimeOffset at, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE staff_session SET last_seen_at = @At, address = @Address WHERE id = @Id AND last_seen_at < @At",
            new { Id = sessionId, Address = address, At = at },
            cancellationToken: cancellationToken));

    public async Task<bool> RevokeAsync(ITransaction transaction, string memberId, string sessionId, DateTimeOffset at, CancellationToken cancellationToken) =>
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE staff_session SET revoked_at = @At WHERE id = @Id AND member_id = @MemberId AND revoked_at IS NULL",
            new { Id = sessionId, MemberId = memberId, At = at },
            cancellationToken: cancellationToken)) == 1;

    public Task<int> RevokeOfMemberAsync(ITransaction transaction, string memberId, string? except, DateTimeOffset at, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE staff_session SET revoked_at = @At WHERE member_id = @MemberId AND revoked_at IS NULL AND expires_at > @At AND id <> @Except",
            new { MemberId = memberId, Except = except ?? "", At = at },
            cancellationToken: cancellationToken));

    public Task PurgeAsync(ITransaction transaction, DateTimeOffset endedBefore, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "DELETE FROM staff_session WHERE expires_at < @Before",
            new { Before = endedBefore },
            cancellationToken: cancellationToken));
}
