#nullable disable

using System.Text;

namespace Microsoft.Bot.Schema;

public static class ActivityExtensions
{
    private const string CloseTag = "</at>";

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

        foreach (var mention in activity.GetMentions().Where(m => m.Mentioned is not null && m.Mentioned.Id == id))
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
        if (rest.Length == text.Length && NameIn(mention.Text) is { Length: > 0 } name)
        {
            // Some channels write the tag in the text with other attributes than in the entity.
            rest = text.Replace(name, string.Empty, StringComparison.OrdinalIgnoreCase);
        }

        return WithoutEmptyTags(rest);
    }

    private static string NameIn(string tagged)
    {
        var end = tagged.LastIndexOf(CloseTag, StringComparison.OrdinalIgnoreCase);
        var start = end < 0 ? -1 : tagged.LastIndexOf('>', end);
        return start < 0 ? tagged : tagged[(start + 1)..end];
    }

    // By hand and in one pass: the text is anybody's, and of any length.
    private static string WithoutEmptyTags(string text)
    {
        var result = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (rest.IndexOf(CloseTag, StringComparison.OrdinalIgnoreCase) is >= 0 and var close)
        {
            var before = rest[..close].TrimEnd();
            var open = before.EndsWith('>') ? before.LastIndexOf('<') : -1;
            var isEmpty = open >= 0 && before[open..].StartsWith("<at", StringComparison.OrdinalIgnoreCase);
            result.Append(isEmpty ? before[..open] : rest[..(close + CloseTag.Length)]);
            rest = rest[(close + CloseTag.Length)..];
        }

        return result.Append(rest).ToString();
    }
}
