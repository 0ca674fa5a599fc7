using Huiyin.Outbox;

namespace Huiyin.Summaries.Messages;

/// <summary>Who gets the week, where, and of which areas: the one subscribed to first comes first.</summary>
internal sealed record Subscriber(string ResidentId, string Locale, ConversationKey Conversation, IReadOnlyList<string> Areas);
