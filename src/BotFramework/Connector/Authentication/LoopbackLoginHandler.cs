namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// MSAL insists on https authorities. A login server on this machine, as development and tests use it, has no
/// certificate: MSAL is told https, and this handler speaks http to that address and to no other.
/// </summary>
internal sealed class LoopbackLoginHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    public static Uri AsHttps(Uri login) => new UriBuilder(login) { Scheme = Uri.UriSchemeHttps, Port = login.Port }.Uri;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { IsLoopback: true } address)
        {
            throw new HttpRequestException("A login server on this machine may not send the bot elsewhere.");
        }

        request.RequestUri = new UriBuilder(address) { Scheme = Uri.UriSchemeHttp, Port = address.Port }.Uri;
        return base.SendAsync(request, cancellationToken);
    }
}
