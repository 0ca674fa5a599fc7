using System.Net;

namespace Huiyin.Staff.SingleSignOn;

/// <summary>A browser with cookies, as far as a sign-in needs one.</summary>
internal sealed class SignInBrowser(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = address };

    public async Task<(int Status, string Text)> GetAsync(string path)
    {
        using var response = await _http.GetAsync(path);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Where the redirects end: the first page of the desk that is no step of the sign-in.</summary>
    public async Task<string> FollowAsync(string path)
    {
        var next = new Uri(address, path);
        for (var step = 0; step < 6; step++)
        {
            using var response = await _http.GetAsync(next);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            next = new Uri(next, response.Headers.Location!);
            if (next.Authority == address.Authority && !next.AbsolutePath.StartsWith("/desk/sign-in/", StringComparison.Ordinal))
            {
                return next.PathAndQuery;
            }
        }

        throw new InvalidOperationException($"No end: {next}");
    }

    public void Dispose() => _http.Dispose();
}
