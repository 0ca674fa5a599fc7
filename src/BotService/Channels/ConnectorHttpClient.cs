using System.Net.Http.Headers;

namespace Huiyin.Channels;

/// <summary>One pool of connections for all channels. The caller bounds the time of each call.</summary>
internal sealed class ConnectorHttpClient(BotToken tokens) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    // A redirect would carry the token elsewhere.
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        MaxResponseDrainSize = 64 * 1024,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    })
    {
        MaxResponseContentBufferSize = 64 * 1024,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Sends with the bot's token, and once more with a new one when that is refused.</summary>
    public async Task<HttpResponseMessage> SendAsync(ConnectorRequest request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(refresh: false, cancellationToken);
        var response = await SendOnceAsync(request, token, cancellationToken);
        if (token is null || response.StatusCode != System.Net.HttpStatusCode.Unauthorized)
        {
            return response;
        }

        response.Dispose();
        return await SendOnceAsync(request, await tokens.GetAsync(refresh: true, cancellationToken), cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendOnceAsync(ConnectorRequest request, string? token, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(request.Method, request.Address);
        if (token is not null)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.ContentType = Json;
        }

        return await _http.SendAsync(message, cancellationToken);
    }
}
