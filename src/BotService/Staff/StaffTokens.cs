using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Staff;

/// <summary>Tokens for programs that act for a member, with less than the member's rights and for a while only.</summary>
internal sealed class StaffTokens(ITransactions transactions, IStaffTokenRepository tokens, IStaffRepository members, StaffAudit audit, TimeProvider clock)
{
    public const int DefaultDays = 90;
    public const int MostDays = 365;
    public const int MostValid = 20;

    private const int LongestName = 80;

    /// <summary>The token, and its secret to be shown once.</summary>
    public Task<(StaffToken Token, string Secret)> CreateAsync(string memberId, string? name, IReadOnlyList<string?>? scopes, int? days, Actor actor, CancellationToken cancellationToken)
    {
        var secret = StaffToken.NewSecret();
        var now = clock.GetUtcNow();
        var wanted = (Name: NameOf(name), Scopes: ScopesOf(scopes), Days: DaysOf(days));
        return transactions.WriteAsync(
            async (transaction, cancellation) =>
            {
                var owner = await members.FindAsync(transaction, memberId, cancellation) ?? throw new StaffRefusedException(StaffRefusal.NotFound, null, ("id", memberId));
                var valid = (await tokens.OfMemberAsync(transaction, memberId, cancellation)).Count(token => token.IsValidAt(now));
                if (valid >= MostValid)
                {
                    throw new StaffRefusedException(StaffRefusal.TooManyTokens, null, ("limit", MostValid));
                }

                var created = new StaffToken
                {
                    Id = Guid.CreateVersion7(now).ToString("N"),
                    Hash = StaffToken.HashOf(secret),
                    Name = wanted.Name,
                    Role = owner.Role,
                    Unit = owner.Unit,
                    MemberId = memberId,
                    Scopes = wanted.Scopes,
                    CreatedAt = now,
                    ExpiresAt = now.AddDays(wanted.Days),
                };
                await tokens.AddAsync(transaction, created, cancellation);
                var detail = new JsonObject { ["token"] = created.Id, ["name"] = created.Name, ["scopes"] = StaffScopeNames.Write(created.Scopes), ["days"] = wanted.Days };
                await audit.AppendAsync(transaction, actor, memberId, StaffAuditAction.TokenCreated, detail, cancellation);
                return (created, secret);
            },
            cancellationToken);
    }

    /// <summary>Newest first, those that are over too.</summary>
    public Task<IReadOnlyList<StaffToken>> OfMemberAsync(string memberId, CancellationToken cancellationToken) =>
        transactions.ReadAsync((transaction, token) => tokens.OfMemberAsync(transaction, memberId, token), cancellationToken);

    public Task RevokeAsync(string memberId, string tokenId, Actor actor, CancellationToken cancellationToken) =>
        transactions.WriteAsync(
            async (transaction, cancellation) =>
            {
                if (!await tokens.RevokeAsync(transaction, memberId, tokenId, clock.GetUtcNow(), cancellation))
                {
                    throw new StaffRefusedException(StaffRefusal.NotFound, null, ("id", tokenId.Length <= 40 ? tokenId : tokenId[..40]));
                }

                await audit.AppendAsync(transaction, actor, memberId, StaffAuditAction.TokenRevoked, new JsonObject { ["token"] = tokenId }, cancellation);
                return true;
            },
            cancellationToken);

    private static string NameOf(string? name) => string.IsNullOrWhiteSpace(name) ? throw new StaffRefusedException(StaffRefusal.MissingField, "name", ("field", "name"))
        : name.Trim() is { Length: > LongestName } ? throw new StaffRefusedException(StaffRefusal.TooLong, "name", ("field", "name"), ("limit", LongestName))
        : name.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter)) ? throw new StaffRefusedException(StaffRefusal.InvalidValue, "name", ("field", "name"), ("allowed", "-"))
        : name.Trim();

    private static StaffScopes ScopesOf(IReadOnlyList<string?>? scopes)
    {
        if (scopes is null or [])
        {
            throw new StaffRefusedException(StaffRefusal.MissingField, "scopes", ("field", "scopes"));
        }

        return StaffScopeNames.Read(scopes)
            ?? throw new StaffRefusedException(StaffRefusal.InvalidValue, "scopes", ("field", "scopes"), ("allowed", string.Join(", ", StaffScopeNames.Of(StaffScopes.All))));
    }

    private static int DaysOf(int? days) => days switch
    {
        null => DefaultDays,
        < 1 or > MostDays => throw new StaffRefusedException(StaffRefusal.InvalidValue, "expiresInDays", ("field", "expiresInDays"), ("allowed", $"1-{MostDays}")),
        { } given => given,
    };
}
