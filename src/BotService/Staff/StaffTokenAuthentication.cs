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
    IStaffRepository members,
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
        var (token, owner) = await transactions.ReadAsync(
            async (transaction, cancellation) =>
            {
                var found = await tokens.FindByHashAsync(transaction, hash, cancellation);
                return (found, found?.MemberId is { } member ? await members.FindAsync(transaction, member, cancellation) : null);
            },
            Context.RequestAborted);
        var now = time.GetUtcNow();
        if (token?.IsValidAt(now) != true || (token.MemberId is not null && owner?.State != StaffState.Active))
        {
            return AuthenticateResult.Fail("The token is unknown, revoked or expired, or its owner is disabled.");
        }

        await NoteUseAsync(token, now);
        return AuthenticateResult.Success(new AuthenticationTicket(StaffPrincipal.For(token, owner, Scheme.Name), Scheme.Name));
    }

    // To the minute is enough to find a token that nobody needs any more; every request would be a write otherwise.
    private async Task NoteUseAsync(StaffToken token, DateTimeOffset now)
    {
        if (token.LastUsedAt is { } last && now - last < TimeSpan.FromMinutes(1))
        {
            return;
        }

        await transactions.WriteAsync(
            async (transaction, cancellation) =>
            {
                await tokens.UsedAsync(transaction, token.Id, now, cancellation);
                return true;
            },
            Context.RequestAborted);
    }
}
