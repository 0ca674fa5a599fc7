using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Huiyin.Channels;

internal sealed partial record ChannelCapabilities
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>The last place to see that a resident can read and answer: what the channel can't show becomes numbered words.</summary>
    public void Fit(Activity activity)
    {
        if (!Cards && activity.Attachments?.Any(attachment => attachment.ContentType == AdaptiveCard) == true)
        {
            activity.Attachments = [.. activity.Attachments.Where(attachment => attachment.ContentType != AdaptiveCard)];
            activity.Text = string.IsNullOrEmpty(activity.Text) ? activity.Summary ?? activity.Speak : activity.Text;
        }

        if (activity.SuggestedActions?.Actions is not { Count: > 0 } actions)
        {
            return;
        }

        if (actions.Count > SuggestedActions || (activity.Conversation?.IsGroup == true && !ActionsInGroups))
        {
            activity.SuggestedActions = null;
            activity.Text = WithNumbers(activity.Text, actions);
            return;
        }

        foreach (var action in actions.Where(action => action.Title?.Length > TitleLength))
        {
            // What a tap says stays whole.
            action.Value ??= action.Title;
            action.Title = action.Title[..(TitleLength - 1)] + "…";
        }
    }

    private static string WithNumbers(string? text, IList<CardAction> actions)
    {
        var words = new StringBuilder(text);
        for (var i = 0; i < actions.Count; i++)
        {
            words.Append(words.Length > 0 ? "\n" : "").Append((i + 1).ToString(CultureInfo.InvariantCulture)).Append(". ").Append(actions[i].Title);
        }

        return words.ToString();
    }
}
