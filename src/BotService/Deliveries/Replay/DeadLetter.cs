using Huiyin.Outbox;

namespace Huiyin.Deliveries.Replay;

/// <summary>A message that was given up.</summary>
internal sealed record DeadLetter
{
    public long Id { get; init; }

    public required string ChannelId { get; init; }

    public required string ConversationId { get; init; }

    public required string Purpose { get; init; }

    public int Attempts { get; init; }

    public string? LastError { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Of the concern it tells of, when it tells of one.</summary>
    public string? ConcernNumber { get; init; }

    /// <summary>How often somebody told the resident of that concern in person since.</summary>
    public int Visits { get; init; }

    public ConversationState? ConversationState { get; init; }

    public DeadLetterObstacle? Obstacle =>
        Visits > 0 ? DeadLetterObstacle.ToldInPerson
        : ConversationState is Huiyin.Outbox.ConversationState.Closed or Huiyin.Outbox.ConversationState.Suspended ? DeadLetterObstacle.ConversationGone
        : null;
}

/// <summary>Why a message is not sent again unless somebody insists.</summary>
internal enum DeadLetterObstacle
{
    ToldInPerson,

    /// <summary>The channel said that it is gone, or that the resident wants no more; they have not spoken since.</summary>
    ConversationGone,
}
