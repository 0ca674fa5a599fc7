namespace Huiyin.Outbox;

/// <summary>When a channel is next to be written to: not faster than it takes, and not before the time that it named when it was overrun.</summary>
internal sealed class ChannelPace(ChannelPolicies policies, TimeProvider clock, Random random)
{
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _full = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateTimeOffset> _paused = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when a message may go now, which then counts; else when to look again.</summary>
    public DateTimeOffset? TryEnter(string channelId)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            if (_paused.TryGetValue(channelId, out var until) && until > now)
            {
                return until + Spread();
            }

            if (policies.Of(channelId).PerSecond is not { } perSecond)
            {
                return null;
            }

            var full = _full.GetValueOrDefault(channelId, now);
            full = full < now ? now : full;
            if (full - now >= Burst)
            {
                return full - Burst + Spread();
            }

            _full[channelId] = full + (Burst / perSecond);
            return null;
        }
    }

    public void Pause(string channelId, TimeSpan wish)
    {
        lock (_gate)
        {
            _paused[channelId] = clock.GetUtcNow() + wish;
        }
    }

    // Those who wait do not all come back at the same moment.
    private TimeSpan Spread() => TimeSpan.FromMilliseconds(random.Next(1, 1000));
}
