using System.Text.Encodings.Web;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Huiyin.Staff;

/// <summary>Bearer tokens of staff. What the answer to a missing or wrong one looks like is the API's business.</summary>
internal sealed class StaffTokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    ITransactions transactions,
    IStaffTokenRepository tokens,
    TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "StaffToken";

    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var hash = StaffToken.HashOf(header[Prefix.Length..].Trim());
        var token = await transactions.ReadAsync((transaction, cancellation) => tokens.FindByHashAsync(transaction, hash, cancellation), Context.RequestAborted);
        return token?.IsValidAt(time.GetUtcNow()) == true
            ? AuthenticateResult.Success(new AuthenticationTicket(StaffPrincipal.For(token, Scheme.Name), Scheme.Name))
            : AuthenticateResult.Fail("The token is unknown, revoked or expired.");
    }
}
