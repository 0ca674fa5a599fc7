using Huiyin.Outbox;

namespace Huiyin.DirectLine;

internal static class DirectLineChannel
{
    public const string Id = "directline";

    /// <summary>Where replies go; nothing is ever sent to it, the outbound channel writes them into the history.</summary>
    public const string ServiceUrl = "urn:huiyin:directline";

    public static bool Serves(string channelId) => channelId is Id or "webchat";

    public static ConversationKey Key(string conversationId) => new(Id, conversationId);
}
