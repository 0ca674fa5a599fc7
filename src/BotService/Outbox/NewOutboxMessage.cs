namespace Huiyin.Outbox;

internal enum OutboxOperation
{
    Send,
    Update,
    Delete,
}

/// <summary>What is owed to a conversation. <paramref name="Payload"/> is the activity as JSON, complete but for delivery.</summary>
/// <param name="Conversation">Where it goes.</param>
/// <param name="ActivityId">The id that we gave it; delivering the same id twice is harmless.</param>
/// <param name="Operation">Send a new activity, or update or delete the one with this id.</param>
/// <param name="Payload">The activity, as JSON.</param>
/// <param name="ConcernId">The concern it tells of, when it tells of one.</param>
/// <param name="Purpose">Why it is sent, as a stable code: <c>turn</c>, <c>concern.rectified</c>, ...</param>
/// <param name="ResidentId">To whom it is owed, when it tells of a concern.</param>
/// <param name="Urgency">Whether it may wait for the morning or for others.</param>
/// <param name="OnceKey">Queued before under this key, it is not queued again, such as one for a recipient and a week; null for no such check.</param>
/// <param name="Shared">What it says, where many get the same; <paramref name="Payload"/> is then not looked at, and id and address are added when it leaves.</param>
internal sealed record NewOutboxMessage(
    ConversationKey Conversation,
    string ActivityId,
    OutboxOperation Operation,
    string Payload,
    string? ConcernId = null,
    string Purpose = "turn",
    string? ResidentId = null,
    MessageUrgency Urgency = MessageUrgency.Answer,
    string? OnceKey = null,
    SharedPayload? Shared = null);
