namespace Huiyin.DirectLine.ChatPage;

internal sealed record ResidentIdentity(string UserId, string ConversationId);
