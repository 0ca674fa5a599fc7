using System.Security.Claims;
using Huiyin.Staff;
using Huiyin.Staff.Sessions;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.Accounts;

/// <summary>What everybody does about themselves.</summary>
internal sealed class OwnEndpoints(StaffSignIn signIn, StaffSessions sessions, StaffTokens tokens, StaffAccounts accounts, IStaffRepository members, ITransactions transactions, TimeProvider clock)
{
    private const string Current = "current";

    public async Task<Created<SignedInView>> SignInAsync(SignInRequest body, HttpContext http, CancellationToken cancellationToken)
    {
        var login = Required(body.Login, "login");
        var password = Required(body.Password, "password");
        var signedIn = await signIn.SignInAsync(login, password, SignInOrigin.Of(http), cancellationToken);
        StaffSessionCookie.Write(http, signedIn);
        return TypedResults.Created($"{AdminApiRoutes.Root}/sessions/{Current}", SignedInView.Of(signedIn));
    }

    public async Task<Ok<IReadOnlyList<SessionView>>> SessionsAsync(ClaimsPrincipal caller, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<SessionView>>([.. (await sessions.OfMemberAsync(AccountOf(caller), cancellationToken)).Select(session => SessionView.Of(session, StaffPrincipal.SessionOf(caller)))]);

    public async Task<NoContent> EndSessionAsync(string session, HttpContext http, CancellationToken cancellationToken)
    {
        var own = StaffPrincipal.SessionOf(http.User);
        var id = session == Current ? own ?? throw ApiRefusal.NotFound(session) : session;
        await sessions.RevokeAsync(AccountOf(http.User), id, StaffPrincipal.ActorOf(http.User), cancellationToken);
        if (id == own)
        {
            StaffSessionCookie.Delete(http);
        }

        return TypedResults.NoContent();
    }

    public Ok<MeView> Me(ClaimsPrincipal caller) => TypedResults.Ok(MeView.Of(caller));

    public async Task<NoContent> ChangePasswordAsync(PasswordRequest body, ClaimsPrincipal caller, CancellationToken cancellationToken)
    {
        var id = AccountOf(caller);
        var member = await transactions.ReadAsync((transaction, token) => members.FindAsync(transaction, id, token), cancellationToken) ?? throw ApiRefusal.NotFound(id);
        await accounts.ChangePasswordAsync(member, Required(body.CurrentPassword, "currentPassword"), body.NewPassword, StaffPrincipal.SessionOf(caller), cancellationToken);
        return TypedResults.NoContent();
    }

    public async Task<Ok<IReadOnlyList<TokenView>>> TokensAsync(ClaimsPrincipal caller, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return TypedResults.Ok<IReadOnlyList<TokenView>>([.. (await tokens.OfMemberAsync(AccountOf(caller), cancellationToken)).Select(token => TokenView.Of(token, now))]);
    }

    public async Task<Created<NewTokenView>> CreateTokenAsync(TokenRequest body, ClaimsPrincipal caller, CancellationToken cancellationToken)
    {
        // A token that could make others would never really expire.
        if (StaffPrincipal.SessionOf(caller) is null)
        {
            throw new StaffRefusedException(StaffRefusal.SessionRequired);
        }

        var (token, secret) = await tokens.CreateAsync(AccountOf(caller), body.Name, body.Scopes, body.ExpiresInDays, StaffPrincipal.ActorOf(caller), cancellationToken);
        return TypedResults.Created($"{AdminApiRoutes.Root}/tokens/{token.Id}", new NewTokenView(secret, TokenView.Of(token, clock.GetUtcNow())));
    }

    public async Task<NoContent> RevokeTokenAsync(string token, ClaimsPrincipal caller, CancellationToken cancellationToken)
    {
        await tokens.RevokeAsync(AccountOf(caller), StaffEndpoints.Id(token), StaffPrincipal.ActorOf(caller), cancellationToken);
        return TypedResults.NoContent();
    }

    private static string AccountOf(ClaimsPrincipal caller) => StaffPrincipal.AccountOf(caller) ?? throw new StaffRefusedException(StaffRefusal.SessionRequired);

    private static string Required(string? text, string field) => string.IsNullOrEmpty(text) ? throw ApiRefusal.Missing(field) : text;
}
