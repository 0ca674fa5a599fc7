namespace Huiyin.Outbox;

/// <summary>How persistently messages are delivered, from <c>Outbox:*</c>.</summary>
internal sealed class OutboxOptions
{
    /// <summary><c>Outbox:Parallel</c>: conversations served side by side. 1 to 256.</summary>
    public int Parallel { get; set; } = 16;

    /// <summary><c>Outbox:MaxAttempts</c>: tries before a message is undeliverable. 1 to 100.</summary>
    public int MaxAttempts { get; set; } = 12;

    /// <summary><c>Outbox:MaxAge</c>: no more tries once a message is older. 1 minute to 30 days.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(2);

    /// <summary><c>Outbox:FirstPause</c>: before the second try; doubles from try to try. 10 milliseconds to 1 hour.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary><c>Outbox:LongestPause</c>: the pause stops growing here. Up to 1 day.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromHours(1);

    /// <summary><c>Outbox:DeliveryTimeout</c>: a channel that has not answered by then is tried again later. 1 second to 5 minutes.</summary>
    public TimeSpan DeliveryTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary><c>Outbox:PollInterval</c>: looks by itself this often, should a signal be missed. 100 milliseconds to 1 hour.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary><c>Outbox:QuietFrom</c>: from this time of day, in the district's time, no unasked message rings a phone. The same as the end for no quiet hours.</summary>
    public TimeOnly QuietFrom { get; set; } = new(22, 0);

    /// <summary><c>Outbox:QuietUntil</c>: until this time of day.</summary>
    public TimeOnly QuietUntil { get; set; } = new(7, 0);

    /// <summary><c>Outbox:QuietSpread</c>: what waited for the morning goes over this time, not all at once. Zero to 2 hours.</summary>
    public TimeSpan QuietSpread { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary><c>Outbox:DigestWindow</c>: unasked messages of a conversation within this time go as one, but on an open page. Zero to 1 hour.</summary>
    public TimeSpan DigestWindow { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary><c>Outbox:Channels:NAME:*</c>: what is otherwise for a channel, such as <c>Outbox:Channels:sms:QuietFrom</c>.</summary>
    public Dictionary<string, ChannelPolicyOptions> Channels { get; set; } = [];

    /// <summary>Longer than any delivery, so that no message is taken twice while its delivery runs.</summary>
    public TimeSpan Lease => DeliveryTimeout * 2;
}
