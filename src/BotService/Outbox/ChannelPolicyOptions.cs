namespace Huiyin.Outbox;

/// <summary>What is otherwise for one channel, from <c>Outbox:Channels:NAME:*</c>; what is left out is as for all or as we know the channel.</summary>
internal sealed class ChannelPolicyOptions
{
    public bool? RingsPhone { get; set; }

    public TimeOnly? QuietFrom { get; set; }

    public TimeOnly? QuietUntil { get; set; }

    /// <summary>Zero to 1 hour.</summary>
    public TimeSpan? DigestWindow { get; set; }

    /// <summary>Characters, 70 to 1,000,000.</summary>
    public int? TextLimit { get; set; }

    /// <summary>1 to 100.</summary>
    public int? MaxAttempts { get; set; }

    /// <summary>1 minute to 30 days.</summary>
    public TimeSpan? MaxAge { get; set; }

    /// <summary>1 to 10,000.</summary>
    public int? PerSecond { get; set; }
}
