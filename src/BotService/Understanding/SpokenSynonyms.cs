using Huiyin.DialogContent;

namespace Huiyin.Understanding;

/// <summary>Brings different words for the same thing to one: 电瓶车 and 电动自行车 to 电动车, moped to scooter.</summary>
internal sealed class SpokenSynonyms
{
    private readonly ILookup<char, (string Word, string First)> _words;
    private readonly IReadOnlyList<IReadOnlyList<string>> _groups;

    public SpokenSynonyms(IReadOnlyList<LocalizedWords> groups)
    {
        _groups = [.. groups.SelectMany(group => new[] { Folded(group.Chinese), Folded(group.English) }).Where(words => words.Count > 1)];
        _words = _groups
            .SelectMany(words => words.Skip(1).Select(word => (Word: word, First: words[0])))
            .OrderByDescending(entry => entry.Word.Length)
            .ToLookup(entry => entry.Word[0]);
    }

    /// <summary>Folded, with the first word of its group for every word that is in one.</summary>
    public string Unify(string text)
    {
        var cut = text.Length > FeatureHashes.LongestText ? text[..FeatureHashes.LongestText] : text;
        var folded = SpokenText.Fold(SpokenText.WellFormed(cut));
        var unified = new System.Text.StringBuilder(folded.Length);
        for (var at = 0; at < folded.Length;)
        {
            if (Find(folded, at) is { Word: not null } found)
            {
                unified.Append(found.First);
                at += found.Word.Length;
            }
            else
            {
                unified.Append(folded[at++]);
            }
        }

        return unified.ToString();
    }

    /// <summary>The other words for those that the folded text contains.</summary>
    public IEnumerable<string> OthersFor(string folded) => _groups
        .Where(words => words.Any(word => folded.Contains(word, StringComparison.Ordinal)))
        .SelectMany(words => words.Where(word => !folded.Contains(word, StringComparison.Ordinal)));

    private (string Word, string First) Find(string folded, int at)
    {
        foreach (var entry in _words[folded[at]])
        {
            if (folded.AsSpan(at).StartsWith(entry.Word, StringComparison.Ordinal) && IsWhole(folded, at, at + entry.Word.Length))
            {
                return entry;
            }
        }

        return default;
    }

    private static bool IsWhole(string text, int start, int end) =>
        !(char.IsAsciiLetter(text[start]) && start > 0 && char.IsAsciiLetter(text[start - 1]))
        && !(char.IsAsciiLetter(text[end - 1]) && end < text.Length && char.IsAsciiLetter(text[end]));

    private static List<string> Folded(IReadOnlyList<string> words) => [.. words.Select(SpokenText.Fold)];
}
