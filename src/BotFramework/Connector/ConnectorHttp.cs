using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

internal static class ConnectorHttp
{
    // The token is meant for the serviceUrl alone, so redirects are not followed.
    public static HttpClient Shared { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    public static async Task<Exception> FailureAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var message = $"The channel answered {(int)response.StatusCode} {response.ReasonPhrase}.";
        var status = new HttpRequestException(message, null, response.StatusCode);
        return new ErrorResponseException(message, status) { Body = await BodyAsync(response, cancellationToken) };
    }

    public static bool TokenRefused(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.Unauthorized;

    private static async Task<ErrorResponse?> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await ConnectorJson.ReadAsync<ErrorResponse>(response.Content, cancellationToken);
        }
        catch (Exception failure) when (failure is FormatException or HttpRequestException or IOException)
        {
            return null;
        }
    }
}
