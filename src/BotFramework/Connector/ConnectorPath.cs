namespace Microsoft.Bot.Connector;

/// <summary>Paths below the serviceUrl. Ids come from channels and may hold anything: each becomes exactly one segment.</summary>
internal static class ConnectorPath
{
    public const string Conversations = "v3/conversations";

    public static string Conversation(string conversationId) => Conversations + "/" + Segment(conversationId, nameof(conversationId));

    public static string Activities(string conversationId) => Conversation(conversationId) + "/activities";

    public static string Activity(string conversationId, string activityId) =>
        Activities(conversationId) + "/" + Segment(activityId, nameof(activityId));

    public static string Attachment(string attachmentId) => "v3/attachments/" + Segment(attachmentId, nameof(attachmentId));

    public static string Segment(string id, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, name);

        // Dots alone would climb the path, and escaping them does not survive Uri.
        return id is "." or ".." ? throw new ArgumentException("The id cannot be part of an address.", name) : Uri.EscapeDataString(id);
    }
}
