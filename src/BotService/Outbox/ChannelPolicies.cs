using System.Collections.Concurrent;

namespace Huiyin.Outbox;

/// <summary>What is known of the channels, and what the options say otherwise.</summary>
internal sealed class ChannelPolicies(OutboxOptions options)
{
    // Whether a phone rings is our judgement everywhere. What we don't know is taken for a phone, since silence at night is the safer mistake,
    // and for SMS, which takes least.
    private static readonly Known Unknown = new(RingsPhone: true, TextLimit: 1600);

    private static readonly Dictionary<string, Known> Channels = new(StringComparer.OrdinalIgnoreCase)
    {
        // Our own Direct Line sets no limit; this one is our choice, and far above what a concern's texts may have.
        ["directline"] = new(RingsPhone: false, TextLimit: 100_000, IsOpenPage: true),
        ["webchat"] = new(RingsPhone: false, TextLimit: 100_000, IsOpenPage: true),
        ["emulator"] = new(RingsPhone: false, TextLimit: 100_000, IsOpenPage: true),
        // The Bot Connector refuses a request above 262,144 bytes (MessageSizeTooBig); at three bytes for a Chinese character this leaves room for the rest.
        ["connector-directline"] = new(RingsPhone: false, TextLimit: 80_000),
        ["connector-webchat"] = new(RingsPhone: false, TextLimit: 80_000),
        ["email"] = new(RingsPhone: false, TextLimit: 80_000),
        // "Truncates messages containing more than 40,000 characters" (api.slack.com, chat.postMessage).
        ["slack"] = new(RingsPhone: false, TextLimit: 40_000),
        // "Format your bot messages" (learn.microsoft.com): 40 KB of UTF-16 with everything around the text; newer versions say 100 KB. The text gets
        // four fifths of the smaller one. "Rate limiting": 50 requests a second for an app and tenant; what it takes in one conversation it says by 429.
        ["msteams"] = new(RingsPhone: true, TextLimit: 16_000, PerSecond: 50),
        // "sendMessage": 4096 characters; Bots FAQ, "Broadcasting to users": about 30 messages a second (core.telegram.org). One a second in a chat it enforces by 429.
        ["telegram"] = new(RingsPhone: true, TextLimit: 4096, PerSecond: 30),
        // "Text message": 5000 characters, counted as UTF-16 (developers.line.biz, Messaging API reference). Its rates are above what we send.
        ["line"] = new(RingsPhone: true, TextLimit: 5000),
        // "Send API": text up to 2000 characters (developers.facebook.com). Its rates depend on the page and are said by 429.
        ["facebook"] = new(RingsPhone: true, TextLimit: 2000),
        // Twilio, which the Bot Framework's SMS channel is: 1600 characters, error 21617 above (support.twilio.com, "Maximum Message Length"). It queues by itself
        // and lets out one segment a second for each number; ten messages a second into that queue is our choice.
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
