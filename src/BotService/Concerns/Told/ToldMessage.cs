using Huiyin.Outbox;

namespace Huiyin.Concerns.Told;

/// <summary>A message about a concern to one of its residents, as it was or is to be sent.</summary>
internal sealed record ToldMessage
{
    public long Id { get; init; }

    /// <summary>Null of messages from before it was written down.</summary>
    public string? ResidentId { get; init; }

    public required string ChannelId { get; init; }

    /// <summary>The activity as JSON; see <see cref="IMessageWords"/>.</summary>
    public required string Payload { get; init; }

    public required string Purpose { get; init; }

    public OutboxState State { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }
}
