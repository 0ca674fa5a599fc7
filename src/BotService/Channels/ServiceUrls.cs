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

    public bool Allows(Uri address)
    {
        if (address.IsLoopback)
        {
            return true;
        }

        // Without a registration there is no token to lose, and an internal channel may have no certificate.
        var isConfidential = address.Scheme == Uri.UriSchemeHttps || !options.HasRegistration;
        return isConfidential
            && (options.AllowedServiceUrlHosts.Any(host => Matches(host, address.Host))
                || (options.HasRegistration && Microsofts.Any(host => Matches(host, address.Host))));
    }

    private static bool Matches(string pattern, string host) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
