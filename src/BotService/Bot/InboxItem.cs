using Huiyin.Outbox;

namespace Huiyin.Bot;

/// <param name="Id">Its place in the order of arrival.</param>
/// <param name="Conversation">Where it came from.</param>
/// <param name="ActivityId">Unique in the conversation.</param>
/// <param name="Payload">The activity, as JSON.</param>
/// <param name="Attempts">How often a turn was tried and failed.</param>
/// <param name="ReceivedAt">When it was stored.</param>
internal sealed record InboxItem(
    long Id,
    ConversationKey Conversation,
    string ActivityId,
    string Payload,
    int Attempts,
    DateTimeOffset ReceivedAt);
