using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Connector;

public partial class ConnectorClient
{
    public ConnectorClient(Uri baseUri, string? microsoftAppId = null, string? microsoftAppPassword = null, params DelegatingHandler[] handlers)
        : this(baseUri, new MicrosoftAppCredentials(microsoftAppId, microsoftAppPassword), addJwtTokenRefresher: true, handlers)
    {
    }

    public ConnectorClient(Uri baseUri, MicrosoftAppCredentials credentials, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(Given(baseUri), credentials, Pipeline(null, handlers), ownsHttpClient: true, addJwtTokenRefresher)
    {
    }

    public ConnectorClient(
        Uri baseUri,
        MicrosoftAppCredentials credentials,
        HttpClientHandler httpClientHandler,
        bool addJwtTokenRefresher = true,
        HttpClient? customHttpClient = null,
        params DelegatingHandler[] handlers)
        : this(
            Given(baseUri), credentials, customHttpClient ?? Pipeline(httpClientHandler, handlers), ownsHttpClient: customHttpClient is null, addJwtTokenRefresher)
    {
    }

    public ConnectorClient(
        Uri baseUri, MicrosoftAppCredentials credentials, HttpClient? customHttpClient, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(Given(baseUri), credentials, customHttpClient ?? Pipeline(null, handlers), ownsHttpClient: customHttpClient is null, addJwtTokenRefresher)
    {
    }

    protected ConnectorClient(HttpClient httpClient, bool disposeHttpClient)
        : this(baseUri: null, credentials: null, httpClient ?? throw new ArgumentNullException(nameof(httpClient)), ownsHttpClient: disposeHttpClient)
    {
    }

    protected ConnectorClient(params DelegatingHandler[] handlers)
        : this(baseUri: null, credentials: null, Pipeline(null, handlers), ownsHttpClient: true)
    {
    }

    protected ConnectorClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(baseUri: null, credentials: null, Pipeline(rootHandler, handlers), ownsHttpClient: true)
    {
    }

    protected ConnectorClient(Uri baseUri, params DelegatingHandler[] handlers)
        : this(Given(baseUri), null, Pipeline(null, handlers), ownsHttpClient: true)
    {
    }

    protected ConnectorClient(Uri baseUri, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(Given(baseUri), null, Pipeline(rootHandler, handlers), ownsHttpClient: true)
    {
    }

    private static Uri Given(Uri baseUri) => baseUri ?? throw new ArgumentNullException(nameof(baseUri));

    // The first handler is the outermost, as in the SDK.
    private static HttpClient Pipeline(HttpMessageHandler? root, DelegatingHandler[]? handlers)
    {
        var next = root ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        foreach (var handler in (handlers ?? []).Reverse())
        {
            handler.InnerHandler = next;
            next = handler;
        }

        return new HttpClient(next);
    }
}
