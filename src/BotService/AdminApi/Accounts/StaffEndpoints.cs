using System.Globalization;
using Huiyin.Staff;
using Huiyin.Staff.Sessions;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.Accounts;

/// <summary>What administrators do about others.</summary>
internal sealed class StaffEndpoints(
    ITransactions transactions,
    IStaffRepository members,
    IStaffAuditRepository audit,
    StaffAccounts accounts,
    StaffSessions sessions,
    StaffTokens tokens,
    TimeProvider clock)
{
    private const int MostRows = 200;

    public async Task<Ok<MemberList>> ListAsync(string? after, string? limit, CancellationToken cancellationToken)
    {
        var rows = Rows(limit);
        var found = await transactions.ReadAsync((transaction, token) => members.ListAsync(transaction, after is null ? null : Place(after, "after"), rows + 1, token), cancellationToken);
        var page = found.Take(rows).ToList();
        return TypedResults.Ok(new MemberList([.. page.Select(MemberView.Of)], found.Count > rows ? page[^1].Login : null));
    }

    public async Task<Created<NewMemberView>> CreateAsync(MemberRequest body, HttpContext http, CancellationToken cancellationToken)
    {
        var (member, password) = await accounts.CreateAsync(body.ToProfile(), StaffPrincipal.ActorOf(http.User), cancellationToken);
        SetETag(http, member);
        return TypedResults.Created($"{AdminApiRoutes.Root}/staff/{member.Id}", new NewMemberView(MemberView.Of(member), password));
    }

    public async Task<Ok<MemberView>> GetAsync(string member, HttpContext http, CancellationToken cancellationToken)
    {
        var found = await FindAsync(member, cancellationToken);
        SetETag(http, found);
        return TypedResults.Ok(MemberView.Of(found));
    }

    public async Task<Ok<MemberView>> ChangeAsync(string member, MemberRequest body, HttpContext http, CancellationToken cancellationToken)
    {
        var version = ConcernETag.Required(http.Request);
        var state = body.State ?? throw ApiRefusal.Missing("state");
        var after = await accounts.ChangeAsync(Id(member), version, body.ToProfile(), state, StaffPrincipal.ActorOf(http.User), cancellationToken);
        SetETag(http, after);
        return TypedResults.Ok(MemberView.Of(after));
    }

    public async Task<Ok<OneTimePasswordView>> ResetPasswordAsync(string member, HttpContext http, CancellationToken cancellationToken) =>
        TypedResults.Ok(new OneTimePasswordView(await accounts.ResetPasswordAsync(Id(member), StaffPrincipal.ActorOf(http.User), cancellationToken)));

    public async Task<Ok<IReadOnlyList<SessionView>>> SessionsAsync(string member, HttpContext http, CancellationToken cancellationToken)
    {
        var found = await FindAsync(member, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<SessionView>>([.. (await sessions.OfMemberAsync(found.Id, cancellationToken)).Select(session => SessionView.Of(session, StaffPrincipal.SessionOf(http.User)))]);
    }

    public async Task<NoContent> EndSessionAsync(string member, string session, HttpContext http, CancellationToken cancellationToken)
    {
        await sessions.RevokeAsync(Id(member), Id(session), StaffPrincipal.ActorOf(http.User), cancellationToken);
        return TypedResults.NoContent();
    }

    public async Task<Ok<IReadOnlyList<TokenView>>> TokensAsync(string member, CancellationToken cancellationToken)
    {
        var found = await FindAsync(member, cancellationToken);
        var now = clock.GetUtcNow();
        return TypedResults.Ok<IReadOnlyList<TokenView>>([.. (await tokens.OfMemberAsync(found.Id, cancellationToken)).Select(token => TokenView.Of(token, now))]);
    }

    public async Task<Created<NewTokenView>> CreateTokenAsync(string member, TokenRequest body, HttpContext http, CancellationToken cancellationToken)
    {
        var (token, secret) = await tokens.CreateAsync(Id(member), body.Name, body.Scopes, body.ExpiresInDays, StaffPrincipal.ActorOf(http.User), cancellationToken);
        return TypedResults.Created($"{AdminApiRoutes.Root}/staff/{member}/tokens/{token.Id}", new NewTokenView(secret, TokenView.Of(token, clock.GetUtcNow())));
    }

    public async Task<NoContent> RevokeTokenAsync(string member, string token, HttpContext http, CancellationToken cancellationToken)
    {
        await tokens.RevokeAsync(Id(member), Id(token), StaffPrincipal.ActorOf(http.User), cancellationToken);
        return TypedResults.NoContent();
    }

    public async Task<Ok<AuditList>> AuditAsync(string? member, string? before, string? limit, CancellationToken cancellationToken)
    {
        var rows = Rows(limit);
        long? from = before is null ? null : long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw ApiRefusal.Invalid("before");
        var entries = await transactions.ReadAsync((transaction, token) => audit.ListAsync(transaction, member is null ? null : Place(member, "member"), from, rows + 1, token), cancellationToken);
        var page = entries.Take(rows).ToList();
        return TypedResults.Ok(new AuditList([.. page.Select(AuditView.Of)], entries.Count > rows ? page[^1].Id : null));
    }

    /// <summary>What can be no id must not reach the database, which would fail on it.</summary>
    public static string Id(string id) => id.Length <= 64 && !id.Contains('\0') ? id : throw ApiRefusal.NotFound(id.Length <= 40 ? id : id[..40]);

    private static string Place(string id, string parameter) => id.Length <= 64 && !id.Contains('\0') ? id : throw ApiRefusal.Invalid(parameter);

    private static int Rows(string? limit) => string.IsNullOrWhiteSpace(limit) ? 50
        : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows is >= 1 and <= MostRows ? rows
        : throw ApiRefusal.Invalid("limit");

    private static void SetETag(HttpContext http, StaffMember member) =>
        http.Response.Headers.ETag = $"\"{member.Version.ToString(CultureInfo.InvariantCulture)}\"";

    private async Task<StaffMember> FindAsync(string member, CancellationToken cancellationToken) =>
        await transactions.ReadAsync((transaction, token) => members.FindAsync(transaction, Id(member), token), cancellationToken) ?? throw ApiRefusal.NotFound(Id(member));
}
