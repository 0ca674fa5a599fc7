using System.Text;

namespace Huiyin.Storage;

/// <summary>
/// What a search text looks like in the index of pieces of two characters. The index only narrows the rows down; whether the text is really
/// in the words is looked at afterwards.
/// </summary>
internal static class SearchPieces
{
    // More would not narrow it down any further.
    private const int Most = 12;

    /// <summary>Pieces that all must occur; none where the text has no two letters or digits beside each other.</summary>
    public static IEnumerable<string> Of(string? text) => Pairs(text)
        .Select(pair => pair.ToLowerInvariant())
        .Distinct(StringComparer.Ordinal)
        .Take(Most);

    /// <summary>For FTS5: pieces in this order, each run of letters a phrase of its own; null where there is nothing to look up.</summary>
    public static string? PhraseOf(string? text)
    {
        var phrases = new StringBuilder();
        var isOpen = false;
        var pieces = 0;
        foreach (var (pair, continues) in Runs(text).Take(Most))
        {
            phrases.Append(isOpen && continues ? " " : isOpen ? "\" \"" : "\"").Append(pair);
            isOpen = true;
            pieces++;
        }

        return pieces == 0 ? null : phrases.Append('"').ToString();
    }

    /// <summary>For FTS5: what stands for the unit among the pieces of its concerns.</summary>
    public static string OfUnit(string unit) => $"u{Convert.ToHexString(Encoding.UTF8.GetBytes(unit))}";

    private static IEnumerable<string> Pairs(string? text) => Runs(text).Select(run => run.Pair);

    private static IEnumerable<(string Pair, bool Continues)> Runs(string? text)
    {
        var continues = false;
        for (var i = 0; text is not null && i + 1 < text.Length; i++)
        {
            // Halves of characters beyond the basic plane are no letters here, so such characters are left to the second look.
            if (char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[i + 1]))
            {
                yield return (text.Substring(i, 2), continues);
                continues = true;
            }
            else
            {
                continues = false;
            }
        }
    }
}
