#nullable disable

using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

public static partial class ActivityExtensions
{
    /// <summary>Takes the mention of the bot itself out of the text, as channels put it before what was said to it.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.RemoveMentionText(activity.Recipient?.Id);
    }

    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrEmpty(activity.Text))
        {
            return activity.Text;
        }

        foreach (var mention in activity.GetMentions().Where(m => m.Mentioned?.Id == id))
        {
            activity.Text = WithoutMention(activity.Text, mention).Trim();
        }

        return activity.Text;
    }

    public static bool MentionsId(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetMentions().Any(m => m.Mentioned?.Id == id);
    }

    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.MentionsId(activity.Recipient?.Id);
    }

    private static string WithoutMention(string text, Mention mention)
    {
        if (string.IsNullOrEmpty(mention.Text))
        {
            return string.IsNullOrEmpty(mention.Mentioned.Name)
                ? text
                : text.Replace($"<at>{mention.Mentioned.Name}</at>", string.Empty, StringComparison.OrdinalIgnoreCase);
        }

        var rest = text.Replace(mention.Text, string.Empty, StringComparison.OrdinalIgnoreCase);
        if (rest.Length == text.Length && AtTag().Replace(mention.Text, string.Empty) is { Length: > 0 } name)
        {
            // Some channels write the tag in the text with other attributes than in the entity.
            rest = text.Replace(name, string.Empty, StringComparison.OrdinalIgnoreCase);
        }

        return EmptyMention().Replace(rest, string.Empty);
    }

    [GeneratedRegex("</?at[^>]{0,256}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex AtTag();

    [GeneratedRegex(@"<at[^>]{0,256}>\s{0,16}</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex EmptyMention();
}
