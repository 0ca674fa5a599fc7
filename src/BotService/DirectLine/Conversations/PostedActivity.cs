using System.Text.Json.Nodes;
using Huiyin.DirectLine.Protocol;

namespace Huiyin.DirectLine.Conversations;

/// <summary>
/// An activity as a client posted it, checked as far as the protocol goes. What the client has no say in is replaced when it
/// is placed; everything else, known to us or not, stays as it came.
/// </summary>
internal sealed class PostedActivity
{
    private const int LongestType = 64;
    private const int LongestId = 256;

    // These say who is there, and only the channel knows that.
    private static readonly string[] ChannelTypes = ["conversationUpdate", "contactRelationUpdate", "installationUpdate", "invokeResponse"];

    private readonly JsonObject _activity;

    private PostedActivity(JsonObject activity, string type, string? userId)
    {
        _activity = activity;
        Type = type;
        UserId = userId;
        ClientActivityId = (activity["channelData"] as JsonObject)?.OptionalString("clientActivityID", LongestId);
    }

    public string Type { get; }

    /// <summary>Null until known: the activity need not name the one person of its conversation.</summary>
    public string? UserId { get; set; }

    public string? ClientActivityId { get; }

    public bool IsTyping => Type == "typing";

    /// <param name="activity">As it came.</param>
    /// <param name="tokenUser">Whom the token speaks for; anything that the activity says instead is ignored.</param>
    public static PostedActivity Check(JsonObject activity, string? tokenUser)
    {
        var type = activity.OptionalString("type", LongestType);
        if (string.IsNullOrWhiteSpace(type))
        {
            throw DirectLineError.BadRequest("'type' is missing");
        }

        if (ChannelTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            throw DirectLineError.BadRequest($"An activity of type '{type}' cannot be posted");
        }

        activity.OptionalString("text");
        activity.OptionalString("name", LongestId);
        activity.OptionalString("locale", LongestType);
        activity.OptionalString("replyToId", LongestId);
        activity.OptionalArray("attachments");
        activity.OptionalArray("entities");
        activity.OptionalObject("suggestedActions");
        var from = activity.OptionalObject("from");
        from?.OptionalString("name", LongestId);
        return new PostedActivity(activity, type, User(from, tokenUser));
    }

    /// <summary>The activity as the conversation's history and its clients get it.</summary>
    public JsonObject Place(string conversationId, string activityId, DateTimeOffset timestamp)
    {
        var placed = (JsonObject)_activity.DeepClone();
        placed.Remove("recipient");
        placed.Remove("serviceUrl");
        placed["id"] = activityId;
        placed["timestamp"] = Timestamps.Format(timestamp);
        placed["channelId"] = DirectLineChannel.Id;
        placed["conversation"] = new JsonObject { ["id"] = conversationId };
        var from = placed["from"] as JsonObject;
        if (from is null)
        {
            placed["from"] = from = [];
        }

        from["id"] = UserId;
        from["role"] = "user";
        return placed;
    }

    private static string? User(JsonObject? from, string? tokenUser)
    {
        if (tokenUser is not null)
        {
            return tokenUser;
        }

        var named = from?.OptionalString("id", LongestId);
        return named?.StartsWith("dl_", StringComparison.Ordinal) == true
            ? throw DirectLineError.Forbidden("A user id that begins with dl_ has to be in the token")
            : named;
    }
}
