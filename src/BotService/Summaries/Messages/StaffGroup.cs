using Huiyin.Outbox;

namespace Huiyin.Summaries.Messages;

/// <summary>A conversation of staff that gets the dispatch of the day and the notice of the week.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Locale">Which language is spoken there.</param>
/// <param name="RegisteredBy">The member of staff who asked for it: what they may see is what is told.</param>
internal sealed record StaffGroup(ConversationKey Conversation, string Locale, string RegisteredBy, DateTimeOffset RegisteredAt);
