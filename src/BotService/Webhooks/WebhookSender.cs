using System.Globalization;
using System.Net;
using System.Text;

namespace Huiyin.Webhooks;

/// <summary>One try to deliver.</summary>
internal sealed class WebhookSender : IDisposable
{
    private readonly HttpClient _http;
    private readonly TimeProvider _clock;

    public WebhookSender(WebhookAddresses addresses, WebhookOptions options, TimeProvider clock)
    {
        _clock = clock;
        var handler = new SocketsHttpHandler
        {
            // A redirect would lead past the check of the address, and the convention does not want it followed.
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = addresses.ConnectAsync,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseHeadersLength = 16,
        };
        _http = new HttpClient(handler) { Timeout = options.Timeout };
    }

    /// <summary>The HTTP status, or null with the error where there was no answer.</summary>
    public async Task<(int? Status, string? Error)> SendAsync(Webhook webhook, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url)
        {
            Content = new StringContent(delivery.Payload, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("User-Agent", "Huiyin-Webhooks/1");
        request.Headers.Add("webhook-id", delivery.MessageId);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSecret.Sign(webhook, delivery.MessageId, now, delivery.Payload));
        try
        {
            // The answer's body is of no use, so it is not read.
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var status = (int)response.StatusCode;
            return (status, status is >= 200 and < 300 ? null : $"HTTP {status}");
        }
        catch (Exception failure) when (failure is HttpRequestException or WebhookRefusedException or IOException)
        {
            return (null, Root(failure) is WebhookRefusedException ? "The address is not a public one." : (failure as HttpRequestException)?.HttpRequestError.ToString() ?? failure.GetType().Name);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, "No answer in time.");
        }
    }

    public void Dispose() => _http.Dispose();

    private static Exception Root(Exception failure) => failure.InnerException is { } inner ? Root(inner) : failure;
}
