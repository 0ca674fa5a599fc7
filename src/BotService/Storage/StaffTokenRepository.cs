using Dapper;
using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class StaffTokenRepository : IStaffTokenRepository
{
    private const string Columns = "id, hash, name, role, unit, member_id, scopes, created_at, expires_at, revoked_at, last_used_at";

    public async Task<StaffToken?> FindByHashAsync(ITransaction transaction, string hash, CancellationToken cancellationToken) =>
        (await transaction.Connection().QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            $"SELECT {Columns} FROM staff_token WHERE hash = @Hash",
            new { Hash = hash },
            cancellationToken: cancellationToken)))?.ToToken();

    public async Task<IReadOnlyList<StaffToken>> OfMemberAsync(ITransaction transaction, string memberId, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<Row>(new CommandDefinition(
            $"SELECT {Columns} FROM staff_token WHERE member_id = @MemberId ORDER BY id DESC",
            new { MemberId = memberId },
            cancellationToken: cancellationToken))).Select(row => row.ToToken()),
    ];

    public Task UsedAsync(ITransaction transaction, string tokenId, DateTimeOffset at, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE staff_token SET last_used_at = @At WHERE id = @Id",
            new { Id = tokenId, At = at },
            cancellationToken: cancellationToken));

    public async Task<bool> RevokeAsync(ITransaction transaction, string memberId, string tokenId, DateTimeOffset at, CancellationToken cancellationToken) =>
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE staff_token SET revoked_at = @At WHERE id = @Id AND member_id = @MemberId AND revoked_at IS NULL",
            new { Id = tokenId, MemberId = memberId, At = at },
            cancellationToken: cancellationToken)) == 1;

    public Task<bool> AnyAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<bool>(new CommandDefinition(
            """
            SELECT EXISTS (SELECT 1 FROM staff_token WHERE revoked_at IS NULL)
            """,
            cancellationToken: cancellationToken));

    public Task AddAsync(ITransaction transaction, StaffToken token, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO staff_token (id, hash, name, role, unit, member_id, scopes, created_at, expires_at)
            VALUES (@Id, @Hash, @Name, @Role, @Unit, @MemberId, @Scopes, @CreatedAt, @ExpiresAt)
            ON CONFLICT (hash) DO NOTHING
            """,
            new
            {
                token.Id,
                token.Hash,
                token.Name,
                Role = token.Role.ToString(),
                token.Unit,
                token.MemberId,
                Scopes = StaffScopeNames.Write(token.Scopes),
                token.CreatedAt,
                token.ExpiresAt,
            },
            cancellationToken: cancellationToken));

    private sealed class Row
    {
        public string Id { get; set; } = "";

        public string Hash { get; set; } = "";

        public string Name { get; set; } = "";

        public ActorRole Role { get; set; }

        public string? Unit { get; set; }

        public string? MemberId { get; set; }

        public string? Scopes { get; set; }

        public DateTimeOffset CreatedAt { get; set; }

        public DateTimeOffset? ExpiresAt { get; set; }

        public DateTimeOffset? RevokedAt { get; set; }

        public DateTimeOffset? LastUsedAt { get; set; }

        public StaffToken ToToken() => new()
        {
            Id = Id,
            Hash = Hash,
            Name = Name,
            Role = Role,
            Unit = Unit,
            MemberId = MemberId,
            // Tokens from before there were scopes have all of them.
            Scopes = Scopes is null ? StaffScopes.All : StaffScopeNames.Read(Scopes.Split(',', StringSplitOptions.RemoveEmptyEntries)) ?? StaffScopes.None,
            CreatedAt = CreatedAt,
            ExpiresAt = ExpiresAt,
            RevokedAt = RevokedAt,
            LastUsedAt = LastUsedAt,
        };
    }
}
