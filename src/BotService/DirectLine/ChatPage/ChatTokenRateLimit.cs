using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Huiyin.DirectLine.Protocol;
using Microsoft.Extensions.Options;

namespace Huiyin.DirectLine.ChatPage;

internal sealed class ChatTokenRateLimit(IOptions<DirectLineOptions> options) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private const int SegmentsPerWindow = 6;
    private const int Ipv6NetworkBytes = 8;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.Value.ChatTokensPerMinute,
            Window = Window,
            SegmentsPerWindow = SegmentsPerWindow,
        }));

    public void Take(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(Partition(address));
        if (!lease.IsAcquired)
        {
            throw DirectLineError.TooMany(lease.TryGetMetadata(MetadataName.RetryAfter, out var pause) ? pause : Window / SegmentsPerWindow);
        }
    }

    public void Dispose() => _limiter.Dispose();

    // One household has a whole network of IPv6 addresses; counting them singly would count nothing.
    private static string Partition(IPAddress? address)
    {
        if (address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
        {
            return Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, Ipv6NetworkBytes));
        }

        return address?.MapToIPv4().ToString() ?? "";
    }
}
