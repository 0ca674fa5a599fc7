using System.Net.Http.Headers;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Connector;

/// <summary>Speaks to one channel at its serviceUrl, with the bot's token where it has one.</summary>
public partial class ConnectorClient : IConnectorClient
{
    private readonly HttpClient _http;
    private readonly bool _ownsHttpClient;
    private readonly AppCredentials? _credentials;
    private readonly bool _refreshesToken;
    private IConversations? _conversations;
    private IAttachments? _attachments;

    internal ConnectorClient(Uri? baseUri, AppCredentials? credentials, HttpClient http, bool ownsHttpClient, bool refreshesToken = true)
    {
        BaseUri = baseUri ?? new Uri("https://api.botframework.com");
        _credentials = credentials;
        _http = http;
        _ownsHttpClient = ownsHttpClient;
        _refreshesToken = refreshesToken;
    }

    public Uri BaseUri { get; set; }

    public virtual IAttachments Attachments => _attachments ??= new Attachments(this);

    public virtual IConversations Conversations => _conversations ??= new Conversations(this);

    // The SDK's class inherits Dispose from a class of Microsoft.Rest and has none of its own.
    void IDisposable.Dispose()
    {
        if (_ownsHttpClient)
        {
            _http.Dispose();
        }
    }

    /// <returns>Null where the channel answered without a body, as with the SDK.</returns>
    internal Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
        where T : class => SendAsync<T>(HttpMethod.Get, path, null, cancellationToken);

    internal async Task<T> SendAsync<T>(HttpMethod method, string path, byte[]? body, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await SendAsync(method, path, body, HttpCompletionOption.ResponseContentRead, cancellationToken);
        return (await ConnectorJson.ReadAsync<T>(response.Content, cancellationToken))!;
    }

    internal async Task SendAsync(HttpMethod method, string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(method, path, null, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    internal async Task<Stream> GetStreamAsync(string path, CancellationToken cancellationToken)
    {
        var response = await SendAsync(HttpMethod.Get, path, null, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return await response.Content.ReadAsStreamAsync(cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, byte[]? body, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        var address = Address(path);
        var token = _credentials is null ? null : await _credentials.TokenAsync(rejected: null, cancellationToken);
        var response = await SendOnceAsync(method, address, body, token, completion, cancellationToken);
        if (token is not null && _refreshesToken && ConnectorHttp.TokenRefused(response))
        {
            response.Dispose();
            token = await _credentials!.TokenAsync(rejected: token, cancellationToken);
            response = await SendOnceAsync(method, address, body, token, completion, cancellationToken);
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw await ConnectorHttp.FailureAsync(response, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(
        HttpMethod method, Uri address, byte[]? body, string? token, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = ConnectorJson.MediaType;
        }

        return await _http.SendAsync(request, completion, cancellationToken);
    }

    private Uri Address(string path)
    {
        var root = BaseUri.AbsoluteUri;
        return new Uri(root.EndsWith('/') ? root + path : root + "/" + path);
    }
}
