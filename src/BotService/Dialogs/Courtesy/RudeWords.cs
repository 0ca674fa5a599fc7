using Huiyin.DialogContent;

namespace Huiyin.Dialogs.Courtesy;

/// <summary>Finds rude words, and what is left of a message without them.</summary>
internal static class RudeWords
{
    private const int LongestText = 2_000;

    /// <returns>The words without the rude ones; null when there are none.</returns>
    public static string? Without(string text, TalkWords words)
    {
        var folded = SpokenText.Fold(SpokenText.WellFormed(text.Length > LongestText ? text[..LongestText] : text));
        var left = folded;
        foreach (var word in words.Abuse.All.Select(SpokenText.Fold).OrderByDescending(word => word.Length))
        {
            for (var at = Find(left, word, 0); at >= 0; at = Find(left, word, at))
            {
                left = string.Concat(left.AsSpan(0, at), " ", left.AsSpan(at + word.Length));
            }
        }

        return left.Length == folded.Length && left == folded ? null : left.Trim();
    }

    // "Class" holds a rude word and is none: English words count only as whole ones.
    private static int Find(string text, string word, int from)
    {
        for (var at = text.IndexOf(word, Math.Min(from, text.Length), StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if (!char.IsAsciiLetter(word[0]) || ((at == 0 || !char.IsAsciiLetter(text[at - 1])) && (end == text.Length || !char.IsAsciiLetter(text[end]))))
            {
                return at;
            }
        }

        return -1;
    }
}
