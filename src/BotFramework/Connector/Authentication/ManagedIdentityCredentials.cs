using System.Collections.Concurrent;

namespace Microsoft.Bot.Connector.Authentication;

internal sealed class ManagedIdentityCredentials : AppCredentials
{
    private ManagedIdentityCredentials(string appId, string? oAuthScope)
        : base(null, null, null, oAuthScope) => MicrosoftAppId = appId;

    internal override ITokenSource CreateTokenSource() => new ManagedIdentityTokenSource(MicrosoftAppId!, OAuthScope);

    internal sealed class Factory(string appId) : ServiceClientCredentialsFactory
    {
        private readonly ConcurrentDictionary<string, AppCredentials> _byScope = new();

        public override Task<bool> IsValidAppIdAsync(string? candidate, CancellationToken cancellationToken) =>
            Task.FromResult(string.Equals(candidate, appId, StringComparison.Ordinal));

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

        internal override ValueTask<AppCredentials?> CreateAppCredentialsAsync(
            string? requestedAppId, string? oauthScope, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
            new(_byScope.GetOrAdd(oauthScope ?? string.Empty, scope => new ManagedIdentityCredentials(appId, scope)));
    }
}
