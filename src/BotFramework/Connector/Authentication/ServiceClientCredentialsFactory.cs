namespace Microsoft.Bot.Connector.Authentication;

public abstract class ServiceClientCredentialsFactory
{
    public abstract Task<bool> IsValidAppIdAsync(string? appId, CancellationToken cancellationToken);

    /// <summary>True when the bot has no app id: requests without an authorization header are then taken as anonymous.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    // The SDK's CreateCredentialsAsync returns a type of Microsoft.Rest, which is not there; null sends without a token.
    internal virtual ValueTask<AppCredentials?> CreateAppCredentialsAsync(
        string? appId, string? oauthScope, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) => default;
}
