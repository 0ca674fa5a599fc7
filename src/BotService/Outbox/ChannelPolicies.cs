using System.Collections.Concurrent;

namespace Huiyin.Outbox;

/// <summary>What is known of the channels, and what the options say otherwise.</summary>
internal sealed class ChannelPolicies(OutboxOptions options)
{
    // In the Bot Framework's documentation of the channels. What we don't know is taken for a phone: silence at night is the safer mistake.
    private static readonly Known Unknown = new(RingsPhone: true, TextLimit: 1600);

    private static readonly Dictionary<string, Known> Channels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["directline"] = new(RingsPhone: false, TextLimit: 100_000, IsOpenPage: true),
        ["webchat"] = new(RingsPhone: false, TextLimit: 100_000, IsOpenPage: true),
        ["emulator"] = new(RingsPhone: false, TextLimit: 100_000, IsOpenPage: true),
        ["connector-directline"] = new(RingsPhone: false, TextLimit: 100_000),
        ["connector-webchat"] = new(RingsPhone: false, TextLimit: 100_000),
        ["email"] = new(RingsPhone: false, TextLimit: 100_000),
        ["slack"] = new(RingsPhone: false, TextLimit: 40_000),
        ["msteams"] = new(RingsPhone: true, TextLimit: 28_000),
        ["telegram"] = new(RingsPhone: true, TextLimit: 4096, PerSecond: 30),
        ["line"] = new(RingsPhone: true, TextLimit: 5000),
        ["facebook"] = new(RingsPhone: true, TextLimit: 2000),
        ["sms"] = new(RingsPhone: true, TextLimit: 1600, PerSecond: 10),
    };

    private readonly ConcurrentDictionary<string, ChannelPolicy> _known = new(StringComparer.OrdinalIgnoreCase);

    public ChannelPolicy Of(string channelId) => _known.GetOrAdd(channelId, Make);

    private ChannelPolicy Make(string channelId)
    {
        var known = Channels.GetValueOrDefault(channelId, Unknown);
        var wished = options.Channels.FirstOrDefault(channel => channel.Key.Equals(channelId, StringComparison.OrdinalIgnoreCase)).Value ?? new ChannelPolicyOptions();
        return new ChannelPolicy(
            wished.RingsPhone ?? known.RingsPhone,
            new QuietHours(wished.QuietFrom ?? options.QuietFrom, wished.QuietUntil ?? options.QuietUntil),
            // Who has the page open reads along; a pause would only look like nobody being there.
            wished.DigestWindow ?? (known.IsOpenPage ? TimeSpan.Zero : options.DigestWindow),
            wished.TextLimit ?? known.TextLimit,
            wished.MaxAttempts ?? options.MaxAttempts,
            wished.MaxAge ?? options.MaxAge,
            wished.PerSecond ?? known.PerSecond,
            TakesOnce: channelId is "directline" or "webchat");
    }

    private sealed record Known(bool RingsPhone, int TextLimit, int? PerSecond = null, bool IsOpenPage = false);
}
