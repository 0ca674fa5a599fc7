using System.Buffers;
using Huiyin.DialogContent;

namespace Huiyin.Understanding;

/// <summary>
/// Turns a text into hashes of what it is made of: for Chinese single characters and pairs of neighbours, for other scripts
/// words, pairs of words and the pieces of words. No dictionary and no segmentation, so it works for both languages
/// in one sentence, for dialect and for misspellings.
/// </summary>
internal static class FeatureHashes
{
    /// <summary>Characters; what comes later in a longer text tells little of its subject and would cost time.</summary>
    public const int LongestText = 2_000;

    private const int PieceLength = 5;

    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong[] Of(string text)
    {
        List<ulong> hashes = [];
        Collect(text, hashes);
        return [.. hashes];
    }

    /// <summary>A feature of its own for something that is known of the text beside its words.</summary>
    public static ulong OfCode(string code) => Hash(code, '#');

    public static void Collect(string text, List<ulong> hashes)
    {
        var cut = text.Length > LongestText ? text[..LongestText] : text;
        var folded = SpokenText.Fold(SpokenText.WellFormed(cut)).AsSpan();
        var (index, previousWord) = (0, 0UL);
        while (index < folded.Length)
        {
            if (IsChinese(folded[index]))
            {
                var end = index + 1;
                while (end < folded.Length && IsChinese(folded[end]))
                {
                    end++;
                }

                AddCharacters(folded[index..end], hashes);
                (index, previousWord) = (end, 0);
            }
            else if (char.IsLetterOrDigit(folded[index]))
            {
                var end = index + 1;
                while (end < folded.Length && (char.IsLetterOrDigit(folded[end]) || folded[end] == '\'') && !IsChinese(folded[end]))
                {
                    end++;
                }

                // "A市", "3号": a code or a number before a Chinese word names a place, not a subject.
                if (end < folded.Length && IsChinese(folded[end]))
                {
                    (index, previousWord) = (end + 1, 0);
                    continue;
                }

                previousWord = AddWord(folded[index..end], previousWord, hashes);
                index = end;
            }
            else
            {
                // A pair of words does not reach across the end of a sentence.
                previousWord = folded[index] is '.' or ',' or ';' or '!' or '?' ? 0 : previousWord;
                index++;
            }
        }
    }

    private static bool IsChinese(char character) => character is >= '\u4e00' and <= '\u9fff';

    private static void AddCharacters(ReadOnlySpan<char> run, List<ulong> hashes)
    {
        for (var i = 0; i < run.Length; i++)
        {
            hashes.Add(Hash(run.Slice(i, 1), 'c'));
            if (i + 1 < run.Length)
            {
                hashes.Add(Hash(run.Slice(i, 2), 'c'));
            }
        }
    }

    private static ulong AddWord(ReadOnlySpan<char> word, ulong previous, List<ulong> hashes)
    {
        if (char.IsDigit(word[0]))
        {
            return 0;
        }

        var stem = Stem(word);
        var hash = Hash(stem, 'w');
        hashes.Add(hash);
        if (previous != 0)
        {
            hashes.Add((previous * Prime) ^ hash);
        }

        var padded = ArrayPool<char>.Shared.Rent(word.Length + 2);
        padded[0] = '^';
        word.CopyTo(padded.AsSpan(1));
        padded[word.Length + 1] = '$';
        for (var i = 0; i + PieceLength <= word.Length + 2; i++)
        {
            hashes.Add(Hash(padded.AsSpan(i, PieceLength), 'p'));
        }

        ArrayPool<char>.Shared.Return(padded);
        return hash;
    }

    // Enough of a stemmer that "dogs", "parked" and "parking" meet; the pieces of words do the rest.
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'s"))
        {
            word = word[..^2];
        }

        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "es", "s"])
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static ulong Hash(ReadOnlySpan<char> text, char kind)
    {
        var hash = (Seed ^ kind) * Prime;
        foreach (var character in text)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash;
    }
}
