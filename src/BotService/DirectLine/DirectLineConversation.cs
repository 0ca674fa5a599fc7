namespace Huiyin.DirectLine;

/// <param name="Id">Random: knowing it is not enough to read it, but it cannot be guessed either.</param>
/// <param name="UserId">The one person of the conversation; null until they are known.</param>
/// <param name="Locale">What the client asked for at the start, as a language tag.</param>
/// <param name="CreatedAt">When it was started.</param>
internal sealed record DirectLineConversation(string Id, string? UserId, string? Locale, DateTimeOffset CreatedAt);
