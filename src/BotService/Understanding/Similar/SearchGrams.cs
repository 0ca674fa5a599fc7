using Huiyin.DialogContent;

namespace Huiyin.Understanding.Similar;

/// <summary>The pieces of three characters by which a text is looked up: windows over runs of letters, without digits, as the index holds them.</summary>
internal static class SearchGrams
{
    private const int Length = 3;
    private const int LongestText = 300;
    private const int Most = 32;

    // Every other text has them.
    private static readonly HashSet<string> Common =
    [
        "the", "and", "for", "are", "has", "was", "you", "our", "not", "all", "but", "can", "her", "his", "its", "one", "who", "had", "how", "any", "did", "get",
        "may", "she", "too", "now", "why", "him", "got", "ing", "ere", "hat", "ave", "ith", "thi", "tha", "hav", "wit", "ter", "ion", "ent", "ver", "ble",
    ];

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

            // Of an English word its beginning and its end: what lies between is in half of all words.
            var step = end - start > Length && letters[start..end].All(char.IsAsciiLetter) ? end - start - Length : 1;
            for (var at = start; at + Length <= end; at += step)
            {
                if (!Common.Contains(letters.Substring(at, Length)))
                {
                    yield return letters.Substring(at, Length);
                }
            }

            start = end + 1;
        }
    }
}
