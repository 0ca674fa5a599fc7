using Huiyin.Outbox;

namespace Huiyin.Summaries;

/// <summary>A resident who wants to hear each week what was settled in an area and what is under way.</summary>
/// <param name="ResidentId">Who.</param>
/// <param name="Area">Code from the areas' data, of any level.</param>
/// <param name="Conversation">Where they hear it.</param>
/// <param name="Locale">The resident's language now.</param>
/// <param name="CreatedAt">Since when, UTC.</param>
internal sealed record Subscription(string ResidentId, string Area, ConversationKey Conversation, string Locale, DateTimeOffset CreatedAt);
