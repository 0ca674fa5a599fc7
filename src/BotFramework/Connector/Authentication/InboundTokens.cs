using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides whether a request really comes from the channel that it names.</summary>
internal sealed class InboundTokens(
    CloudEnvironment cloud, ServiceClientCredentialsFactory credentials, AuthenticationConfiguration configuration, Func<HttpClient> http)
{
    private readonly SigningKeyRing _channelKeys = new(cloud.ChannelMetadataUrl, http, TimeProvider.System);
    private readonly SigningKeyRing _emulatorKeys = new(cloud.EmulatorMetadataUrl, http, TimeProvider.System);

    /// <param name="authHeader">The whole header; never empty.</param>
    /// <param name="channelId">What the key must be endorsed for; null to leave that out (streams).</param>
    /// <param name="serviceUrl">What the token must name; null to leave that out (streams).</param>
    /// <param name="cancellationToken">Ends the wait for the issuer's keys.</param>
    /// <exception cref="UnauthorizedAccessException">The header does not prove it.</exception>
    public async Task<ClaimsIdentity> AuthenticateAsync(string authHeader, string? channelId, string? serviceUrl, CancellationToken cancellationToken)
    {
        if (await credentials.IsAuthenticationDisabledAsync(cancellationToken))
        {
            throw new UnauthorizedAccessException("The bot has no app id, so no token can be meant for it.");
        }

        // What is cheap to see comes first: a stranger's token does not make us ask for the issuer's keys.
        var token = BearerToken.Read(authHeader);
        await CheckAudienceAsync(token, cancellationToken);
        string[] issuers = [.. cloud.EmulatorIssuers, .. configuration.ValidTokenIssuers ?? []];
        var identity = issuers.Contains(token.Issuer, StringComparer.OrdinalIgnoreCase)
            ? await FromEmulatorAsync(token, issuers, cancellationToken)
            : await FromChannelAsync(token, channelId, serviceUrl, cancellationToken);

        if (configuration.ClaimsValidator is { } validator)
        {
            await validator.ValidateClaimsAsync([.. identity.Claims]);
        }
        else if (BotClaims.IsAnotherBot(identity))
        {
            throw new UnauthorizedAccessException("Another bot calls, and no ClaimsValidator allows it.");
        }

        return identity;
    }

    private async Task<ClaimsIdentity> FromChannelAsync(JsonWebToken token, string? channelId, string? serviceUrl, CancellationToken cancellationToken)
    {
        if (token.Issuer != cloud.ChannelIssuer)
        {
            throw new UnauthorizedAccessException("The token is not valid: its issuer.");
        }

        var (identity, key) = await BearerToken.VerifyAsync(token, _channelKeys, [cloud.ChannelIssuer], cancellationToken);
        if (channelId is not null && !key.Endorses(channelId))
        {
            throw new UnauthorizedAccessException("The token's key is not endorsed for this channel.");
        }

        if (!configuration.RequiredEndorsements.All(key.Endorses))
        {
            throw new UnauthorizedAccessException("The token's key lacks a required endorsement.");
        }

        var named = identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (serviceUrl is not null && !string.Equals(named, serviceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("The token names another serviceUrl than the activity.");
        }

        return identity;
    }

    private async Task<ClaimsIdentity> FromEmulatorAsync(JsonWebToken token, string[] issuers, CancellationToken cancellationToken)
    {
        var (identity, _) = await BearerToken.VerifyAsync(token, _emulatorKeys, issuers, cancellationToken);
        if (!await credentials.IsValidAppIdAsync(BotClaims.CallingAppId(identity) ?? string.Empty, cancellationToken))
        {
            throw new UnauthorizedAccessException("The token was issued to another app.");
        }

        return identity;
    }

    private async Task CheckAudienceAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        foreach (var audience in token.Audiences)
        {
            if (!string.IsNullOrEmpty(audience) && await credentials.IsValidAppIdAsync(audience, cancellationToken))
            {
                return;
            }
        }

        throw new UnauthorizedAccessException("The token is for another bot.");
    }
}
