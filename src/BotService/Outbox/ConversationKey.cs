namespace Huiyin.Outbox;

/// <summary>A conversation is known by its channel and the id that the channel gave it.</summary>
internal readonly record struct ConversationKey(string ChannelId, string ConversationId);
