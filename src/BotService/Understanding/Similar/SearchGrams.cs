using Huiyin.DialogContent;

namespace Huiyin.Understanding.Similar;

/// <summary>The pieces of three characters by which a text is looked up: windows over runs of letters, without digits, as the index holds them.</summary>
internal static class SearchGrams
{
    private const int Length = 3;
    private const int LongestText = 300;
    private const int Most = 64;

    public static IReadOnlyList<string> Of(string text) => [.. All(text).Distinct(StringComparer.Ordinal).Take(Most)];

    private static IEnumerable<string> All(string text)
    {
        var folded = SpokenText.Fold(SpokenText.WellFormed(text.Length > LongestText ? text[..LongestText] : text));
        // The index was made without digits, so what stood beside them has moved together.
        var letters = string.Concat(folded.Where(character => !char.IsAsciiDigit(character)));
        for (var start = 0; start < letters.Length;)
        {
            var end = start;
            while (end < letters.Length && char.IsLetter(letters[end]))
            {
                end++;
            }

            for (var at = start; at + Length <= end; at++)
            {
                yield return letters.Substring(at, Length);
            }

            start = end + 1;
        }
    }
}
