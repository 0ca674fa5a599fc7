using Huiyin.Outbox;

namespace Huiyin.Concerns;

/// <summary>Somebody who is to hear of a change, and where.</summary>
/// <param name="ResidentId">Who.</param>
/// <param name="Conversation">Where they hear it.</param>
/// <param name="Locale">In which language.</param>
/// <param name="Reference">The stored conversation reference as JSON; null when none was ever stored.</param>
/// <param name="IsReporter">Reported the concern; otherwise joined it later.</param>
internal sealed record Recipient(string ResidentId, ConversationKey Conversation, string Locale, string? Reference, bool IsReporter);
