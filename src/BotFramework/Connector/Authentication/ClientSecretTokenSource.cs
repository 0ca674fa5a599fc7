using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Client credentials with a secret, by MSAL.</summary>
internal sealed class ClientSecretTokenSource : ITokenSource
{
    private readonly IConfidentialClientApplication _application;
    private readonly string[] _scopes;

    public ClientSecretTokenSource(string appId, string? secret, string authority, bool validateAuthority, string scope, HttpClient? httpClient)
    {
        if (string.IsNullOrEmpty(secret))
        {
            throw new InvalidOperationException("MicrosoftAppPassword is empty: a bot with an app id needs its password to answer.");
        }

        _scopes = [scope.EndsWith("/.default", StringComparison.Ordinal) ? scope : scope + "/.default"];
        var login = WithTenant(new Uri(authority));
        var plainLoopback = login.IsLoopback && login.Scheme == Uri.UriSchemeHttp;
        var builder = ConfidentialClientApplicationBuilder.Create(appId)
            .WithClientSecret(secret)
            .WithAuthority(plainLoopback ? LoopbackLoginHandler.AsHttps(login) : login, validateAuthority && !plainLoopback);
        if (plainLoopback || !validateAuthority)
        {
            builder = builder.WithInstanceDiscovery(false);
        }

        if (plainLoopback)
        {
            builder = builder.WithHttpClientFactory(new FixedHttpClientFactory(new HttpClient(new LoopbackLoginHandler())));
        }
        else if (httpClient is not null)
        {
            builder = builder.WithHttpClientFactory(new FixedHttpClientFactory(httpClient));
        }

        _application = builder.Build();
    }

    public async Task<AccessToken> FetchAsync(bool fresh, CancellationToken cancellationToken)
    {
        var result = await _application.AcquireTokenForClient(_scopes).WithForceRefresh(fresh).ExecuteAsync(cancellationToken);
        return new AccessToken(result.AccessToken, result.ExpiresOn);
    }

    // MSAL takes the first segment of the path for the tenant, and insists on one.
    private static Uri WithTenant(Uri login) =>
        login.AbsolutePath == "/" ? new Uri(login, AuthenticationConstants.DefaultChannelAuthTenant) : login;

    private sealed class FixedHttpClientFactory(HttpClient client) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => client;
    }
}
