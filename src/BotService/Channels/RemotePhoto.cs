using System.Net.Http.Headers;

namespace Huiyin.Channels;

/// <summary>Opens a file at the address that a channel gave, where that address may be believed.</summary>
internal sealed class RemotePhoto(ServiceUrls addresses, BotToken tokens) : IDisposable
{
    private const string Inline = "data:";
    private const string Base64 = ";base64,";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Longest }) { Timeout = Longest };

    /// <summary>Null for an address that is not to be called, or a file that is not there.</summary>
    /// <param name="url">Of the file; a <c>data:</c> address carries it itself.</param>
    /// <param name="serviceUrl">Of the channel that named it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Stream?> OpenAsync(string url, string? serviceUrl, CancellationToken cancellationToken)
    {
        if (url.StartsWith(Inline, StringComparison.OrdinalIgnoreCase))
        {
            var at = url.IndexOf(Base64, StringComparison.OrdinalIgnoreCase);
            return at < 0 ? null : new MemoryStream(Convert.FromBase64String(url[(at + Base64.Length)..]));
        }

        if (ServiceUrls.Parse(url) is not { } address || !MayCall(address, serviceUrl))
        {
            return null;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (await tokens.GetAsync(refresh: false, cancellationToken) is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return await response.Content.ReadAsStreamAsync(cancellationToken);
        }

        response.Dispose();
        return null;
    }

    public void Dispose() => _http.Dispose();

    // A stranger must not make the service call its own machine; a channel that lives there may.
    private bool MayCall(Uri address, string? serviceUrl) =>
        address.IsLoopback ? ServiceUrls.Parse(serviceUrl) is { IsLoopback: true } : addresses.StillAllows(address);
}
