using System.Net;
using System.Net.Sockets;

namespace Huiyin.Webhooks;

/// <summary>Where webhooks may lie: out in the open, so that nobody uses the service to look around in the network behind it.</summary>
internal sealed class WebhookAddresses(WebhookOptions options)
{
    private const int LongestUrl = 2000;

    // What IANA reserves for other purposes than the public internet.
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Refuses what cannot be right whatever its name resolves to; what it resolves to is looked at when connecting.</summary>
    public Uri Check(string? url)
    {
        var isUsable = url is { Length: <= LongestUrl } && Uri.TryCreate(url, UriKind.Absolute, out var parsed)
            && (parsed.Scheme == Uri.UriSchemeHttps || (options.AllowPrivateAddresses && parsed.Scheme == Uri.UriSchemeHttp))
            && parsed.UserInfo.Length == 0
            && parsed.Fragment.Length == 0
            && (!IPAddress.TryParse(parsed.IdnHost.Trim('[', ']'), out var address) || IsAllowed(address))
            && (options.AllowPrivateAddresses || (parsed.IdnHost.Contains('.', StringComparison.Ordinal) && !parsed.IdnHost.EndsWith(".local", StringComparison.OrdinalIgnoreCase)) || parsed.HostNameType == UriHostNameType.IPv6);
        return isUsable ? new Uri(url!) : throw new WebhookRefusedException("webhook-url", "url");
    }

    public bool IsAllowed(IPAddress address)
    {
        if (options.AllowPrivateAddresses)
        {
            return true;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(NotPublic, network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }

    /// <summary>Connects to an allowed address only: looked up once, so that the name cannot mean something else the moment after.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var allowed = found.Where(IsAllowed).ToArray();
        if (allowed.Length == 0)
        {
            throw new WebhookRefusedException("webhook-url", "url");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
