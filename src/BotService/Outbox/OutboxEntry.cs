namespace Huiyin.Outbox;

/// <summary>What became of a message, for staff to read.</summary>
internal sealed record OutboxEntry
{
    public long Id { get; init; }

    /// <summary>Whom it is for; null of messages from before it was written down.</summary>
    public string? ResidentId { get; init; }

    public required string ChannelId { get; init; }

    public required string ActivityId { get; init; }

    public required string Purpose { get; init; }

    public OutboxState State { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset? NextAttemptAt { get; init; }

    public string? LastError { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }

    public DateTimeOffset? LeasedUntil { get; init; }

    /// <summary>Waits until then on purpose, and what for; also once that is over.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    public HoldReason? HeldFor { get; init; }

    /// <summary>Tries of which nobody knows whether the channel took the message.</summary>
    public int UncertainSends { get; init; }

    /// <summary>The message that it went along with, as one.</summary>
    public long? ToldBy { get; init; }
}
