using System.Text;
using Microsoft.Bot.Schema;

namespace Huiyin.Channels;

/// <summary>What an activity must have before anything is done with it.</summary>
internal static class ActivityCheck
{
    // Together they are the key of the inbox, and a B-tree of PostgreSQL holds 2,700 bytes a row.
    private const int LongestChannelId = 64;
    private const int LongestId = 1000;

    private static readonly HashSet<string> KnownTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ActivityTypes.Command, ActivityTypes.CommandResult, ActivityTypes.ContactRelationUpdate, ActivityTypes.ConversationUpdate,
        ActivityTypes.DeleteUserData, ActivityTypes.EndOfConversation, ActivityTypes.Event, ActivityTypes.Handoff, ActivityTypes.InstallationUpdate,
        ActivityTypes.Invoke, ActivityTypes.Message, ActivityTypes.MessageDelete, ActivityTypes.MessageReaction, ActivityTypes.MessageUpdate,
        ActivityTypes.Suggestion, ActivityTypes.Trace, ActivityTypes.Typing,
    };

    /// <summary>Checks, and writes the type as the protocol does.</summary>
    /// <returns>What is wrong, for whoever sent it; null when nothing is.</returns>
    public static string? Problem(Activity activity)
    {
        if (string.IsNullOrWhiteSpace(activity.Type))
        {
            return "The activity has no type.";
        }

        if (!KnownTypes.TryGetValue(activity.Type, out var type))
        {
            return "The activity's type is not one of the Bot Framework's.";
        }

        // The protocol's words are case-insensitive; everything behind this compares them as they are written.
        activity.Type = type;

        if (ServiceUrls.Parse(activity.ServiceUrl) is null)
        {
            return "The activity's serviceUrl is missing or no absolute http address.";
        }

        return IdProblem("channelId", activity.ChannelId, LongestChannelId)
            ?? IdProblem("conversation.id", activity.Conversation?.Id, LongestId)
            ?? IdProblem("from.id", activity.From?.Id, LongestId)
            ?? (activity.Id is null ? null : IdProblem("id", activity.Id, int.MaxValue))
            ?? (activity.DeliveryMode == DeliveryModes.ExpectReplies
                ? "This bot answers at the serviceUrl; deliveryMode expectReplies is not offered."
                : null);
    }

    private static string? IdProblem(string name, string? id, int longest)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            return $"The activity has no {name}.";
        }

        if (id is "." or ".." || id.Any(char.IsControl))
        {
            return $"The activity's {name} is not an id.";
        }

        return Encoding.UTF8.GetByteCount(id) > longest ? $"The activity's {name} is longer than {longest} bytes." : null;
    }
}
