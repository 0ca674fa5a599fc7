using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.Number.English;

/// <summary>Positions counted from here or from the end.</summary>
internal static partial class RelativeOrdinals
{
    public static List<OrdinalMatch> Find(string text)
    {
        var matches = new List<OrdinalMatch>();
        foreach (var match in Pattern().EnumerateMatches(text))
        {
            var (offset, relativeTo) = Resolve(text.AsSpan(match.Index, match.Length));
            matches.Add(new OrdinalMatch(match.Index, match.Index + match.Length, offset, relativeTo));
        }

        return matches;
    }

    private static (decimal Offset, string RelativeTo) Resolve(ReadOnlySpan<char> phrase)
    {
        static bool Has(ReadOnlySpan<char> words, string word) => words.Contains(word, StringComparison.OrdinalIgnoreCase);
        if (Has(phrase, "antepenultimate") || Has(phrase, "third"))
        {
            return (-2, OrdinalMatch.FromEnd);
        }

        if (Has(phrase, "last"))
        {
            return (phrase.Length == "last".Length ? 0 : -1, OrdinalMatch.FromEnd);
        }

        return Has(phrase, "penultimate") ? (-1, OrdinalMatch.FromEnd)
            : Has(phrase, "next") ? (1, OrdinalMatch.FromCurrent)
            : Has(phrase, "previous") ? (-1, OrdinalMatch.FromCurrent)
            : (0, OrdinalMatch.FromCurrent);
    }

    [GeneratedRegex(
        @"\b(?:the\s+one\s+before\s+the\s+last(?:\s+one)?|the\s+last\s+but\s+one|(?:the\s+)?(?:second|third)\s+to\s+(?:the\s+)?last|next\s+to\s+last|(?:ante)?penultimate|(?:next|previous|current)\s+one|last|next|previous|current)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
