using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

internal sealed class CloudBotFrameworkAuthentication(
    CloudEnvironment cloud, ServiceClientCredentialsFactory credentials, AuthenticationConfiguration configuration, IHttpClientFactory? httpClients)
    : BotFrameworkAuthentication
{
    private static readonly ClaimsIdentity Anonymous = new([], AuthenticationConstants.AnonymousAuthType);

    private readonly InboundTokens _tokens = new(
        cloud, credentials, configuration, httpClients is null ? () => ConnectorHttp.Shared : httpClients.CreateClient);

    public override string GetOriginatingAudience() => cloud.OAuthScope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        var identity = string.IsNullOrWhiteSpace(authHeader)
            ? await WithoutHeaderAsync(cancellationToken)
            : await _tokens.AuthenticateAsync(authHeader, activity.ChannelId ?? string.Empty, activity.ServiceUrl ?? string.Empty, cancellationToken);

        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = BotClaims.IsAnotherBot(identity) ? BotClaims.CallingAppId(identity) : cloud.OAuthScope,
            CallerId = await GenerateCallerIdAsync(credentials, identity, cloud.CallerId, cancellationToken),
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string? authHeader, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(authHeader)
            ? WithoutHeaderAsync(cancellationToken)
            : _tokens.AuthenticateAsync(authHeader, channelId: null, serviceUrl: null, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new CloudConnectorFactory(BotClaims.BotAppId(claimsIdentity), cloud, credentials, httpClients);

    private async Task<ClaimsIdentity> WithoutHeaderAsync(CancellationToken cancellationToken) =>
        await credentials.IsAuthenticationDisabledAsync(cancellationToken)
            ? Anonymous.Clone()
            : throw new UnauthorizedAccessException("The Authorization header is missing.");
}
