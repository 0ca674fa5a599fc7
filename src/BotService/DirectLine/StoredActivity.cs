namespace Huiyin.DirectLine;

/// <param name="ConversationId">The conversation it belongs to.</param>
/// <param name="Sequence">Where it stands in the history; an activity that replaces another moves to the end.</param>
/// <param name="ActivityId">Unique in the conversation.</param>
/// <param name="ClientActivityId">The client's own id for what it posted, by which a repeated post is known.</param>
/// <param name="Timestamp">The time that clients order it by.</param>
/// <param name="Payload">The activity as clients get it, as JSON.</param>
internal sealed record StoredActivity(
    string ConversationId,
    long Sequence,
    string ActivityId,
    string? ClientActivityId,
    DateTimeOffset Timestamp,
    string Payload);
