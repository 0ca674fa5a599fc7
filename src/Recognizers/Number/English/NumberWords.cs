using System.Collections.Frozen;

namespace Microsoft.Recognizers.Text.Number.English;

/// <summary>The words of English numbers.</summary>
internal static class NumberWords
{
    private const int LongestWord = 13;

    private static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> Words =
        Build().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DeterminerWords =
        new[] { "the", "this", "that", "which", "each", "every", "another", "other", "no", "any", "last", "next", "previous", "current", "right", "wrong" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryGet(ReadOnlySpan<char> word, out Entry entry)
    {
        entry = default;
        return word.Length <= LongestWord && Words.TryGetValue(word, out entry);
    }

    public static bool IsDeterminer(ReadOnlySpan<char> word) => word.Length <= LongestWord && DeterminerWords.Contains(word);

    private static Dictionary<string, Entry> Build()
    {
        var words = new Dictionary<string, Entry>();
        Cardinals(words, TokenKind.Unit, 0, "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
        Cardinals(words, TokenKind.Unit, 0, "nought");
        Cardinals(words, TokenKind.Unit, 0, "naught");
        Cardinals(words, TokenKind.Teen, 10, "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
        Ordinals(words, TokenKind.Unit, 1, "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");
        Ordinals(words, TokenKind.Unit, 9, "nineth");
        Ordinals(words, TokenKind.Teen, 10, "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth");
        Ordinals(words, TokenKind.Teen, 12, "twelveth");
        Tens(words, "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
        Scale(words, TokenKind.Hundred, 100, "hundred");
        Scale(words, TokenKind.Scale, 1_000, "thousand");
        Scale(words, TokenKind.Scale, 100_000, "lakh");
        Scale(words, TokenKind.Scale, 1_000_000, "million");
        Scale(words, TokenKind.Scale, 10_000_000, "crore");
        Scale(words, TokenKind.Scale, 1_000_000_000, "billion");
        Scale(words, TokenKind.Scale, 1_000_000_000_000, "trillion");
        Scale(words, TokenKind.Scale, 1_000_000_000_000_000, "quadrillion");
        foreach (var (word, value) in new[] { ("mil", 1e6m), ("mln", 1e6m), ("bln", 1e9m), ("bn", 1e9m), ("tln", 1e12m), ("tn", 1e12m) })
        {
            words[word] = new Entry(TokenKind.Scale, value);
        }

        foreach (var word in new[] { "dozen", "dozens", "doz", "dozs", "dz" })
        {
            words[word] = new Entry(TokenKind.Dozen, 12, IsPlural: word.EndsWith('s'));
        }

        words["half"] = new Entry(TokenKind.Part, 2);
        words["halves"] = new Entry(TokenKind.Part, 2, IsPlural: true);
        words["quarter"] = new Entry(TokenKind.Part, 4);
        words["quarters"] = new Entry(TokenKind.Part, 4, IsPlural: true);
        words["a"] = words["an"] = new Entry(TokenKind.Article, 1);
        words["and"] = new Entry(TokenKind.And, 0);
        words["point"] = new Entry(TokenKind.Point, 0);
        words["minus"] = words["negative"] = new Entry(TokenKind.Minus, 0);
        words["over"] = new Entry(TokenKind.Over, 0);
        words["in"] = new Entry(TokenKind.In, 0);
        words["out"] = new Entry(TokenKind.Out, 0);
        words["of"] = new Entry(TokenKind.Of, 0);
        return words;
    }

    private static void Cardinals(Dictionary<string, Entry> words, TokenKind kind, decimal first, params string[] names)
    {
        foreach (var name in names)
        {
            words[name] = new Entry(kind, first++);
        }
    }

    private static void Ordinals(Dictionary<string, Entry> words, TokenKind kind, decimal first, params string[] names)
    {
        foreach (var name in names)
        {
            words[name] = new Entry(kind, first, IsOrdinal: true);
            words[name + "s"] = new Entry(kind, first++, IsOrdinal: true, IsPlural: true);
        }
    }

    private static void Tens(Dictionary<string, Entry> words, params string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            words[names[i]] = new Entry(TokenKind.Tens, 20 + (10 * i));
            Ordinals(words, TokenKind.Tens, 20 + (10 * i), names[i][..^1] + "ieth");
        }

        words["fourty"] = words["forty"];
        words["fourtieth"] = words["fortieth"];
    }

    private static void Scale(Dictionary<string, Entry> words, TokenKind kind, decimal value, string name)
    {
        words[name] = new Entry(kind, value);
        Ordinals(words, kind, value, name + "th");
    }

    internal readonly record struct Entry(TokenKind Kind, decimal Value, bool IsOrdinal = false, bool IsPlural = false);
}
