using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Huiyin.Staff.Sessions;

/// <summary>Staff who signed in with a browser. Where those who did not are sent is the business of whoever asks.</summary>
internal sealed class StaffSessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    StaffSessions sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "StaffSession";

    private const int LongestSecret = 100;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // A token says who calls more plainly than a cookie that came along.
        if (Request.Headers.Authorization.Count > 0 || Request.Cookies[StaffSessionCookie.Name] is not { Length: > 0 and < LongestSecret } secret)
        {
            return AuthenticateResult.NoResult();
        }

        if (IsFromAnotherSite())
        {
            return AuthenticateResult.Fail("A form or script of another site sent it.");
        }

        return await sessions.FindAsync(secret, SignInOrigin.Of(Context).Address, Context.RequestAborted) is { } found
            ? AuthenticateResult.Success(new AuthenticationTicket(StaffPrincipal.For(found.Session, found.Member, found.Credential.MustChange, Scheme.Name), Scheme.Name))
            : AuthenticateResult.Fail("The session is unknown or over.");
    }

    // Browsers say with everything but a plain visit where it came from, and no script can make them lie.
    private bool IsFromAnotherSite() =>
        !HttpMethods.IsGet(Request.Method)
        && !HttpMethods.IsHead(Request.Method)
        && (Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
            || (Request.Headers.Origin.ToString() is { Length: > 0 } origin
                && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || !string.Equals(from.Authority, Request.Host.Value, StringComparison.OrdinalIgnoreCase))));
}
