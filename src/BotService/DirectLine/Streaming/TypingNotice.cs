using System.Text.Json.Nodes;
using Huiyin.DirectLine.Protocol;

namespace Huiyin.DirectLine.Streaming;

/// <summary>That somebody is typing: small enough to travel inside a signal, because it is stored nowhere.</summary>
internal sealed record TypingNotice(string ConversationId, string Payload)
{
    private const int LongestId = 128;

    public static TypingNotice From(string conversationId, string activityId, string? fromId, string role, string timestamp)
    {
        var activity = new JsonObject
        {
            ["type"] = "typing",
            ["id"] = activityId,
            ["timestamp"] = timestamp,
            ["channelId"] = DirectLineChannel.Id,
            ["conversation"] = new JsonObject { ["id"] = conversationId },
            ["from"] = new JsonObject { ["id"] = Short(fromId), ["role"] = role },
        };
        return new TypingNotice(conversationId, ActivityText.Write(activity));
    }

    public static TypingNotice? Read(string detail) => detail.Split('\n', 2) is [var conversationId, var payload]
        ? new TypingNotice(conversationId, payload)
        : null;

    public string Write() => $"{ConversationId}\n{Payload}";

    private static string? Short(string? id) => id?.Length > LongestId ? id[..LongestId] : id;
}
