namespace Huiyin.Outbox;

/// <param name="Id">Its place in the order of all messages.</param>
/// <param name="Conversation">Where it goes.</param>
/// <param name="ActivityId">The id that we gave it.</param>
/// <param name="Operation">Send a new activity, or update or delete the one with this id.</param>
/// <param name="Payload">The activity, as JSON.</param>
/// <param name="ConcernId">The concern it tells of, when it tells of one.</param>
/// <param name="Purpose">Why it is sent, as a stable code.</param>
/// <param name="Attempts">How often it was tried before.</param>
/// <param name="CreatedAt">When it was queued.</param>
/// <param name="ChannelActivityId">For an update or a deletion: the id that the channel gave when the activity was sent, where it gave one.</param>
/// <param name="ConversationState">What is known of the conversation; open when nothing is.</param>
/// <param name="Urgency">Whether it may wait.</param>
/// <param name="HeldUntil">Until when it was held, if it was: it ages from then.</param>
/// <param name="UncertainSends">Tries of which nobody knows whether the channel took it.</param>
/// <param name="PartsSent">Of a text longer than the channel takes: so many parts are there already.</param>
internal sealed record OutboxMessage(
    long Id,
    ConversationKey Conversation,
    string ActivityId,
    OutboxOperation Operation,
    string Payload,
    string? ConcernId,
    string Purpose,
    int Attempts,
    DateTimeOffset CreatedAt,
    string? ChannelActivityId = null,
    ConversationState ConversationState = ConversationState.Open,
    MessageUrgency Urgency = MessageUrgency.Answer,
    DateTimeOffset? HeldUntil = null,
    int PartsSent = 0,
    int UncertainSends = 0);
