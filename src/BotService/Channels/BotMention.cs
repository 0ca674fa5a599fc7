using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace Huiyin.Channels;

/// <summary>In groups a message begins with the bot's name. What was said is the rest.</summary>
internal static partial class BotMention
{
    public static void Strip(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Text))
        {
            return;
        }

        if (activity.Recipient?.Id is { Length: > 0 } bot && activity.MentionsId(bot))
        {
            activity.RemoveMentionText(bot);
        }

        // Some channels send the markup without saying whom it means. Other people's names stay, without it.
        var name = activity.Recipient?.Name;
        activity.Text = MentionMarkup()
            .Replace(activity.Text, mention => mention.Groups[1].Value is var who && who.Equals(name, StringComparison.OrdinalIgnoreCase) ? "" : who)
            .Trim();
    }

    [GeneratedRegex("<at[^<>]{0,100}>([^<>]{0,200})</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex MentionMarkup();
}
