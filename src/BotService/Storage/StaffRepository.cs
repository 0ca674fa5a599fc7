using System.Text.Json;
using Dapper;
using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class StaffRepository : IStaffRepository
{
    private const string Columns = "id, login, name, role, unit, areas, units, locale, email, by_groups, state, version, created_at, updated_at, last_signed_in_at";

    public Task<StaffMember?> FindAsync(ITransaction transaction, string memberId, CancellationToken cancellationToken) =>
        OneAsync(transaction, "id = @Value", memberId, cancellationToken);

    public Task<StaffMember?> FindByLoginAsync(ITransaction transaction, string login, CancellationToken cancellationToken) =>
        OneAsync(transaction, "login = @Value", login, cancellationToken);

    public Task<StaffMember?> FindByEmailAsync(ITransaction transaction, string email, CancellationToken cancellationToken) =>
        OneAsync(transaction, "email = @Value", email, cancellationToken);

    public Task<StaffMember?> FindBySubjectAsync(ITransaction transaction, string subject, CancellationToken cancellationToken) =>
        OneAsync(transaction, "subject = @Value", subject, cancellationToken);

    public async Task<IReadOnlyList<StaffMember>> ListAsync(ITransaction transaction, string? after, int limit, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<Row>(new CommandDefinition(
            $"SELECT {Columns} FROM staff_member WHERE login > @After ORDER BY login LIMIT @Limit",
            new { After = after ?? "", Limit = limit },
            cancellationToken: cancellationToken))).Select(row => row.ToMember()),
    ];

    public Task<bool> AnyAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<bool>(new CommandDefinition("SELECT EXISTS (SELECT 1 FROM staff_member)", cancellationToken: cancellationToken));

    public async Task<bool> AnotherAdministratorAsync(ITransaction transaction, string memberId, CancellationToken cancellationToken)
    {
        var administrators = await transaction.Connection().QueryAsync<string>(new CommandDefinition(
            $"SELECT id FROM staff_member WHERE role = 'Administrator' AND state = 'Active' ORDER BY id {transaction.Dialect().ForUpdate}",
            cancellationToken: cancellationToken));
        return administrators.Any(id => id != memberId);
    }

    public Task AddAsync(ITransaction transaction, StaffMember member, StaffCredential credential, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO staff_member (
                id, login, name, role, unit, areas, units, locale, email, by_groups, state, version, created_at, updated_at,
                password_hash, password_must_change, password_expires_at)
            VALUES (
                @Id, @Login, @Name, @Role, @Unit, @Areas, @Units, @Locale, @Email, @ByGroups, @State, @Version, @CreatedAt, @UpdatedAt,
                @PasswordHash, @MustChange, @ExpiresAt)
            """,
            Parameters(member, credential),
            cancellationToken: cancellationToken));

    public async Task UpdateAsync(ITransaction transaction, StaffMember member, CancellationToken cancellationToken)
    {
        var updated = await transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            UPDATE staff_member SET
                login = @Login, name = @Name, role = @Role, unit = @Unit, areas = @Areas, units = @Units, locale = @Locale, email = @Email,
                by_groups = @ByGroups, state = @State, version = @Version, updated_at = @UpdatedAt
            WHERE id = @Id AND version = @Version - 1
            """,
            Parameters(member, StaffCredential.None),
            cancellationToken: cancellationToken));
        if (updated != 1)
        {
            throw new ConcurrencyConflictException($"Member {member.Id} was changed by somebody else.");
        }
    }

    public async Task<StaffCredential> CredentialAsync(ITransaction transaction, string memberId, CancellationToken cancellationToken)
    {
        var row = await transaction.Connection().QuerySingleOrDefaultAsync<CredentialRow>(new CommandDefinition(
            "SELECT password_hash, password_must_change, password_expires_at FROM staff_member WHERE id = @Id",
            new { Id = memberId },
            cancellationToken: cancellationToken));
        return row is null ? StaffCredential.None : new StaffCredential(row.PasswordHash, row.PasswordMustChange, row.PasswordExpiresAt);
    }

    public Task SetCredentialAsync(ITransaction transaction, string memberId, StaffCredential credential, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE staff_member SET password_hash = @PasswordHash, password_must_change = @MustChange, password_expires_at = @ExpiresAt WHERE id = @Id",
            new { Id = memberId, credential.PasswordHash, credential.MustChange, credential.ExpiresAt },
            cancellationToken: cancellationToken));

    public async Task<bool> LinkSubjectAsync(ITransaction transaction, string memberId, string subject, CancellationToken cancellationToken) =>
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE staff_member SET subject = @Subject WHERE id = @Id AND subject IS NULL",
            new { Id = memberId, Subject = subject },
            cancellationToken: cancellationToken)) == 1;

    public Task SignedInAsync(ITransaction transaction, string memberId, DateTimeOffset at, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE staff_member SET last_signed_in_at = @At WHERE id = @Id",
            new { Id = memberId, At = at },
            cancellationToken: cancellationToken));

    private static object Parameters(StaffMember member, StaffCredential credential) => new
    {
        member.Id,
        member.Login,
        member.Name,
        Role = member.Role.ToString(),
        member.Unit,
        Areas = JsonSerializer.Serialize(member.Areas),
        Units = JsonSerializer.Serialize(member.Units),
        member.Locale,
        member.Email,
        member.ByGroups,
        State = member.State.ToString(),
        member.Version,
        member.CreatedAt,
        member.UpdatedAt,
        credential.PasswordHash,
        credential.MustChange,
        credential.ExpiresAt,
    };

    private static async Task<StaffMember?> OneAsync(ITransaction transaction, string condition, string value, CancellationToken cancellationToken) =>
        (await transaction.Connection().QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            $"SELECT {Columns} FROM staff_member WHERE {condition}",
            new { Value = value },
            cancellationToken: cancellationToken)))?.ToMember();

    private sealed class CredentialRow
    {
        public string? PasswordHash { get; set; }

        public bool PasswordMustChange { get; set; }

        public DateTimeOffset? PasswordExpiresAt { get; set; }
    }

    private sealed class Row
    {
        public string Id { get; set; } = "";

        public string Login { get; set; } = "";

        public string Name { get; set; } = "";

        public ActorRole Role { get; set; }

        public string? Unit { get; set; }

        public string Areas { get; set; } = "";

        public string Units { get; set; } = "";

        public string Locale { get; set; } = "";

        public string? Email { get; set; }

        public bool ByGroups { get; set; }

        public StaffState State { get; set; }

        public int Version { get; set; }

        public DateTimeOffset CreatedAt { get; set; }

        public DateTimeOffset UpdatedAt { get; set; }

        public DateTimeOffset? LastSignedInAt { get; set; }

        public StaffMember ToMember() => new()
        {
            Id = Id,
            Login = Login,
            Name = Name,
            Role = Role,
            Unit = Unit,
            Areas = JsonSerializer.Deserialize<string[]>(Areas)!,
            Units = JsonSerializer.Deserialize<string[]>(Units)!,
            Locale = Locale,
            Email = Email,
            ByGroups = ByGroups,
            State = State,
            Version = Version,
            CreatedAt = CreatedAt,
            UpdatedAt = UpdatedAt,
            LastSignedInAt = LastSignedInAt,
        };
    }
}
