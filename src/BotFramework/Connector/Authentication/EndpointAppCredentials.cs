using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app with a password at a login endpoint that configuration names.</summary>
internal sealed class EndpointAppCredentials(
    string appId, string? password, string loginEndpoint, bool validateAuthority, string? oAuthScope, HttpClient? httpClient, ILogger? logger)
    : MicrosoftAppCredentials(appId, password, httpClient, logger, oAuthScope)
{
    public override string OAuthEndpoint => loginEndpoint;

    public override bool ValidateAuthority => validateAuthority;
}
