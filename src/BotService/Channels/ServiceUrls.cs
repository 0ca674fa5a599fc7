using System.Net;

namespace Huiyin.Channels;

/// <summary>
/// Where the service may answer. Residents' words and the bot's token travel there, so an address is believed only when its
/// host is Microsoft's, this machine, or one that the operator has listed.
/// </summary>
internal sealed class ServiceUrls(BotOptions options)
{
    private static readonly string[] Microsofts =
    [
        "*.botframework.com", "smba.trafficmanager.net", "*.teams.microsoft.com",
        "*.botframework.azure.us", "*.gov.teams.microsoft.us", "*.botframework.azure.cn",
    ];

    /// <summary>Null for what is no absolute http address.</summary>
    public static Uri? Parse(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0
            ? uri
            : null;

    /// <param name="address">What the activity names.</param>
    /// <param name="caller">Who named it, where that is known: an anonymous channel may always be answered where it called from.</param>
    public bool Allows(Uri address, IPAddress? caller)
    {
        if (address.IsLoopback)
        {
            return true;
        }

        if (!options.HasRegistration && options.AllowAnonymous && IPAddress.TryParse(address.DnsSafeHost, out var host)
            && caller is not null && host.Equals(caller.IsIPv4MappedToIPv6 ? caller.MapToIPv4() : caller))
        {
            return true;
        }

        // Without a registration there is no token to lose, and an internal channel may have no certificate.
        var isConfidential = address.Scheme == Uri.UriSchemeHttps || !options.HasRegistration;
        return isConfidential
            && (options.AllowedServiceUrlHosts.Any(host => Matches(host, address.Host))
                || (options.HasRegistration && Microsofts.Any(host => Matches(host, address.Host))));
    }

    /// <summary>Whether to answer where a conversation was last heard from. The address was believed when it came; the options may have changed since.</summary>
    public bool StillAllows(Uri address) =>
        Allows(address, !options.HasRegistration && options.AllowAnonymous && IPAddress.TryParse(address.DnsSafeHost, out var host) ? host : null);

    private static bool Matches(string pattern, string host) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
