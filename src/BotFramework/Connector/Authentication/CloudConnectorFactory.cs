namespace Microsoft.Bot.Connector.Authentication;

internal sealed class CloudConnectorFactory(
    string? appId, CloudEnvironment cloud, ServiceClientCredentialsFactory credentials, IHttpClientFactory? httpClients) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var baseUri) || (baseUri.Scheme != Uri.UriSchemeHttps && baseUri.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException("The serviceUrl is not an absolute http address.", nameof(serviceUrl));
        }

        var identity = await credentials.CreateAppCredentialsAsync(
            appId, audience ?? cloud.OAuthScope, cloud.LoginUrl, cloud.ValidateAuthority, cancellationToken);
        return httpClients is null
            ? new ConnectorClient(baseUri, identity, ConnectorHttp.Shared, ownsHttpClient: false)
            : new ConnectorClient(baseUri, identity, httpClients.CreateClient(), ownsHttpClient: true);
    }
}
