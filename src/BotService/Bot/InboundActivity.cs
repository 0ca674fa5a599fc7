using Huiyin.Outbox;

namespace Huiyin.Bot;

/// <summary>An activity as it came, before anybody looked at it. Act once per conversation and activity id.</summary>
/// <param name="Conversation">Where it came from.</param>
/// <param name="ActivityId">The channel's id, or one that the receiving endpoint made and gave back.</param>
/// <param name="Payload">The activity, as JSON.</param>
internal sealed record InboundActivity(ConversationKey Conversation, string ActivityId, string Payload);
