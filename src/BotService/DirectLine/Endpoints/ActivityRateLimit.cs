using System.Threading.RateLimiting;
using Huiyin.DirectLine.Protocol;
using Microsoft.Extensions.Options;

namespace Huiyin.DirectLine.Endpoints;

/// <summary>How fast one conversation may post: far above what a person types, far below what would crowd others out.</summary>
internal sealed class ActivityRateLimit(IOptions<DirectLineOptions> options) : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(
        conversationId => RateLimitPartition.GetTokenBucketLimiter(conversationId, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.ActivityBurst,
            TokensPerPeriod = Math.Max(1, options.Value.ActivityBurst / 4),
            ReplenishmentPeriod = Period,
            AutoReplenishment = true,
        }));

    public void Take(string conversationId)
    {
        using var lease = _limiter.AttemptAcquire(conversationId);
        if (!lease.IsAcquired)
        {
            throw DirectLineError.TooMany(lease.TryGetMetadata(MetadataName.RetryAfter, out var pause) ? pause : Period);
        }
    }

    public void Dispose() => _limiter.Dispose();
}
