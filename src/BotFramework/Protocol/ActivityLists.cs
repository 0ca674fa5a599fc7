using Microsoft.Bot.Schema;

namespace Huiyin.Protocol;

/// <summary>Nulls among the members of a list mean nothing in the protocol, and nobody who reads one expects them.</summary>
internal static class ActivityLists
{
    public static void DropNulls(Activity activity)
    {
        DropNulls(activity.MembersAdded);
        DropNulls(activity.MembersRemoved);
        DropNulls(activity.ReactionsAdded);
        DropNulls(activity.ReactionsRemoved);
        DropNulls(activity.Attachments);
        DropNulls(activity.Entities);
        DropNulls(activity.TextHighlights);
        DropNulls(activity.ListenFor);
        DropNulls(activity.SuggestedActions?.Actions);
        DropNulls(activity.SuggestedActions?.To);
    }

    private static void DropNulls<T>(IList<T>? list)
        where T : class
    {
        for (var i = (list?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (list![i] is null)
            {
                list.RemoveAt(i);
            }
        }
    }
}
