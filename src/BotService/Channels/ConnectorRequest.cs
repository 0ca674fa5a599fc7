using Huiyin.Outbox;
using Huiyin.Protocol;
using Microsoft.Bot.Schema;

namespace Huiyin.Channels;

/// <summary>A call to a channel.</summary>
internal sealed record ConnectorRequest(HttpMethod Method, Uri Address, byte[]? Body)
{
    /// <param name="serviceUrl">Where the channel is reached.</param>
    /// <param name="conversationId">The channel's id of the conversation; any text.</param>
    /// <param name="operation">What to do.</param>
    /// <param name="channelActivityId">The channel's id of what is updated or deleted.</param>
    /// <param name="activity">What is sent; adapted to the wire.</param>
    public static ConnectorRequest Create(
        Uri serviceUrl, string conversationId, OutboxOperation operation, string? channelActivityId, Activity activity)
    {
        var activities = $"v3/conversations/{Uri.EscapeDataString(conversationId)}/activities";
        switch (operation)
        {
            case OutboxOperation.Delete:
                return new(HttpMethod.Delete, Below(serviceUrl, activities, channelActivityId), null);
            case OutboxOperation.Update:
                activity.Id = channelActivityId;
                return new(HttpMethod.Put, Below(serviceUrl, activities, channelActivityId), ActivityJson.WriteUtf8(activity));
            default:
                // The channel names what it takes, and a reply is one only to what the channel has named itself.
                activity.Id = null;
                activity.ReplyToId = IsUsable(activity.ReplyToId) ? activity.ReplyToId : null;
                return new(HttpMethod.Post, Below(serviceUrl, activities, activity.ReplyToId), ActivityJson.WriteUtf8(activity));
        }
    }

    private static bool IsUsable(string? replyToId) =>
        !string.IsNullOrEmpty(replyToId) && replyToId is not ("." or "..") && !InboundActivityId.IsOurs(replyToId);

    private static Uri Below(Uri serviceUrl, string path, string? activityId)
    {
        var root = serviceUrl.GetLeftPart(UriPartial.Path);
        return new Uri((root.EndsWith('/') ? root : root + "/") + path + (activityId is null ? "" : "/" + Uri.EscapeDataString(activityId)));
    }
}
