namespace Huiyin.DirectLine.Tokens;

/// <param name="ConversationId">The one conversation it opens, which need not have been started yet.</param>
/// <param name="UserId">Whom its holder speaks as; null where the client may say.</param>
/// <param name="TrustedOrigins">The sites it may be used from; empty for any.</param>
internal sealed record DirectLineToken(string ConversationId, string? UserId, IReadOnlyList<string> TrustedOrigins);
