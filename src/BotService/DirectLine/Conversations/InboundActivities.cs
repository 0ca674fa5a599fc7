using System.Text.Json.Nodes;
using Huiyin.Bot;
using Huiyin.DirectLine.Protocol;
using Microsoft.Extensions.Options;

namespace Huiyin.DirectLine.Conversations;

/// <summary>Activities as the bot gets them.</summary>
internal sealed class InboundActivities(IOptions<DirectLineOptions> options)
{
    /// <param name="conversationId">Where it was posted.</param>
    /// <param name="activityId">Its id.</param>
    /// <param name="placed">As the history has it.</param>
    /// <param name="locale">What the client asked for at the start, for an activity that does not say.</param>
    public InboundActivity Posted(string conversationId, string activityId, JsonObject placed, string? locale)
    {
        var activity = (JsonObject)placed.DeepClone();
        activity["recipient"] = Bot();
        activity["serviceUrl"] = DirectLineChannel.ServiceUrl;
        if (activity["locale"] is null && locale is not null)
        {
            activity["locale"] = locale;
        }

        return new InboundActivity(DirectLineChannel.Key(conversationId), activityId, ActivityText.Write(activity));
    }

    /// <summary>Tells the bot who has come, so that it can greet; its id says it once for each person.</summary>
    public InboundActivity Joined(string conversationId, string userId, string? locale, DateTimeOffset timestamp)
    {
        var activityId = $"{conversationId}|joined|{userId}";
        var activity = new JsonObject
        {
            ["type"] = "conversationUpdate",
            ["id"] = activityId,
            ["timestamp"] = Timestamps.Format(timestamp),
            ["channelId"] = DirectLineChannel.Id,
            ["serviceUrl"] = DirectLineChannel.ServiceUrl,
            ["from"] = User(userId),
            ["recipient"] = Bot(),
            ["conversation"] = new JsonObject { ["id"] = conversationId },
            ["membersAdded"] = new JsonArray(Bot(), User(userId)),
        };
        if (locale is not null)
        {
            activity["locale"] = locale;
        }

        return new InboundActivity(DirectLineChannel.Key(conversationId), activityId, ActivityText.Write(activity));
    }

    private static JsonObject User(string userId) => new() { ["id"] = userId, ["role"] = "user" };

    private JsonObject Bot() => new() { ["id"] = options.Value.BotId, ["name"] = options.Value.BotName, ["role"] = "bot" };
}
