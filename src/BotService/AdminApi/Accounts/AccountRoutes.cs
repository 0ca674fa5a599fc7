using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Staff.Authorization;

namespace Huiyin.AdminApi.Accounts;

/// <summary>Who signs in, with what, and who may let them.</summary>
internal static class AccountRoutes
{
    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        MapOwn(api);
        MapStaff(api.MapGroup("").WithTags("staff").Needs(StaffScopes.Admin, ActorRole.Administrator));
        api.MapGet("/audit", (StaffEndpoints staff, string? member, string? before, string? limit, CancellationToken cancellationToken) => staff.AuditAsync(member, before, limit, cancellationToken))
            .WithTags("staff").WithName("ListAudit").WithSummary("What was done to accounts, newest first").Needs(StaffScopes.Admin, ActorRole.Administrator, ActorRole.Auditor).Refuses(400, 403);
    }

    private static void MapOwn(IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("").WithTags("sign-in");
        own.MapPost("/sessions", (OwnEndpoints mine, SignInRequest body, HttpContext http, CancellationToken cancellationToken) => mine.SignInAsync(body, http, cancellationToken))
            .AllowAnonymous().WithName("SignIn").WithSummary("Sign in with login and password; the session is in the cookie").Refuses(400, 413, 415, 429);
        own.MapGet("/sessions", (OwnEndpoints mine, HttpContext http, CancellationToken cancellationToken) => mine.SessionsAsync(http.User, cancellationToken))
            .WithName("ListSessions").WithSummary("Where the caller is signed in").NeedsOnlySignIn().Refuses(403);
        own.MapDelete("/sessions/{session}", (OwnEndpoints mine, string session, HttpContext http, CancellationToken cancellationToken) => mine.EndSessionAsync(session, http, cancellationToken))
            .WithName("EndSession").WithSummary("Sign out here (current) or elsewhere").NeedsOnlySignIn().Refuses(403, 404);
        own.MapGet("/me", (OwnEndpoints mine, HttpContext http) => mine.Me(http.User))
            .WithName("GetMe").WithSummary("Who calls, and what they may").NeedsOnlySignIn().Refuses();
        own.MapPut("/me/password", (OwnEndpoints mine, PasswordRequest body, HttpContext http, CancellationToken cancellationToken) => mine.ChangePasswordAsync(body, http.User, cancellationToken))
            .WithName("ChangePassword").WithSummary("Choose another password; other sessions end").NeedsOnlySignIn().Refuses(400, 403, 413, 415, 429);
        own.MapGet("/tokens", (OwnEndpoints mine, HttpContext http, CancellationToken cancellationToken) => mine.TokensAsync(http.User, cancellationToken))
            .WithName("ListTokens").WithSummary("The caller's tokens for programs").Refuses(403);
        own.MapPost("/tokens", (OwnEndpoints mine, TokenRequest body, HttpContext http, CancellationToken cancellationToken) => mine.CreateTokenAsync(body, http.User, cancellationToken))
            .WithName("CreateToken").WithSummary("A token for a program; it is shown once").Refuses(400, 403, 409, 413, 415);
        own.MapDelete("/tokens/{token}", (OwnEndpoints mine, string token, HttpContext http, CancellationToken cancellationToken) => mine.RevokeTokenAsync(token, http.User, cancellationToken))
            .WithName("RevokeToken").WithSummary("Take a token back").Refuses(403, 404);
    }

    private static void MapStaff(IEndpointRouteBuilder staff)
    {
        staff.MapGet("/staff", (StaffEndpoints accounts, string? after, string? limit, CancellationToken cancellationToken) => accounts.ListAsync(after, limit, cancellationToken))
            .WithName("ListStaff").WithSummary("The accounts by login, a page at a time").Refuses(400, 403);
        staff.MapPost("/staff", (StaffEndpoints accounts, MemberRequest body, HttpContext http, CancellationToken cancellationToken) => accounts.CreateAsync(body, http, cancellationToken))
            .WithName("CreateMember").WithSummary("An account with a one-time password, which is shown once").Refuses(400, 403, 409, 413, 415);
        staff.MapGet("/staff/{member}", (StaffEndpoints accounts, string member, HttpContext http, CancellationToken cancellationToken) => accounts.GetAsync(member, http, cancellationToken))
            .WithName("GetMember").WithSummary("One account").Refuses(403, 404);
        staff.MapPut("/staff/{member}", (StaffEndpoints accounts, string member, MemberRequest body, HttpContext http, CancellationToken cancellationToken) => accounts.ChangeAsync(member, body, http, cancellationToken))
            .WithName("ChangeMember").WithSummary("Change name, role, unit, areas or state").WithMetadata(NeedsIfMatch.Instance).Refuses(400, 403, 404, 409, 412, 413, 415, 428);
        staff.MapPost("/staff/{member}/password", (StaffEndpoints accounts, string member, HttpContext http, CancellationToken cancellationToken) => accounts.ResetPasswordAsync(member, http, cancellationToken))
            .WithName("ResetPassword").WithSummary("A new one-time password; all sessions end").Refuses(403, 404);
        staff.MapGet("/staff/{member}/sessions", (StaffEndpoints accounts, string member, HttpContext http, CancellationToken cancellationToken) => accounts.SessionsAsync(member, http, cancellationToken))
            .WithName("ListSessionsOfMember").WithSummary("Where a member is signed in").Refuses(403, 404);
        staff.MapDelete("/staff/{member}/sessions/{session}", (StaffEndpoints accounts, string member, string session, HttpContext http, CancellationToken cancellationToken) => accounts.EndSessionAsync(member, session, http, cancellationToken))
            .WithName("EndSessionOfMember").WithSummary("Sign a member out").Refuses(403, 404);
        staff.MapGet("/staff/{member}/tokens", (StaffEndpoints accounts, string member, CancellationToken cancellationToken) => accounts.TokensAsync(member, cancellationToken))
            .WithName("ListTokensOfMember").WithSummary("A member's tokens").Refuses(403, 404);
        staff.MapPost("/staff/{member}/tokens", (StaffEndpoints accounts, string member, TokenRequest body, HttpContext http, CancellationToken cancellationToken) => accounts.CreateTokenAsync(member, body, http, cancellationToken))
            .WithName("CreateTokenOfMember").WithSummary("A token for a program that has an account of its own").Refuses(400, 403, 404, 409, 413, 415);
        staff.MapDelete("/staff/{member}/tokens/{token}", (StaffEndpoints accounts, string member, string token, HttpContext http, CancellationToken cancellationToken) => accounts.RevokeTokenAsync(member, token, http, cancellationToken))
            .WithName("RevokeTokenOfMember").WithSummary("Take a member's token back").Refuses(403, 404);
    }
}
