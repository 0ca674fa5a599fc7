namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Words that open a range to one side.</summary>
internal static class EnglishBoundWords
{
    private static readonly (string[] Words, string Bound)[] Front =
    [
        Phrase("before", Bounds.Before), Phrase("prior to", Bounds.Before), Phrase("no later than", Bounds.Before), Phrase("not later than", Bounds.Before),
        Phrase("earlier than", Bounds.Before), Phrase("sooner than", Bounds.Before), Phrase("by", Bounds.Before), Phrase("until", Bounds.Before),
        Phrase("till", Bounds.Before), Phrase("up to", Bounds.Before), Phrase("ending", Bounds.Before), Phrase("ending on", Bounds.Before),
        Phrase("ending with", Bounds.Before), Phrase("as late as", Bounds.Until), Phrase("on or before", Bounds.Until), Phrase("< =", Bounds.Until),
        Phrase("<", Bounds.Before), Phrase("after", Bounds.After), Phrase("later than", Bounds.After), Phrase("following", Bounds.After), Phrase(">", Bounds.After),
        Phrase("no sooner than", Bounds.Since), Phrase("before or on", Bounds.Until), Phrase("before or at", Bounds.Until), Phrase("at or before", Bounds.Until),
        Phrase("after or on", Bounds.Since), Phrase("at or after", Bounds.Since), Phrase("not before", Bounds.Since), Phrase("not until", Bounds.Since), Phrase("as of", Bounds.Since),
        Phrase("since", Bounds.Since), Phrase("as early as", Bounds.Since), Phrase("starting", Bounds.Since), Phrase("starting on", Bounds.Since),
        Phrase("starting from", Bounds.Since), Phrase("starting with", Bounds.Since), Phrase("starting at", Bounds.Since), Phrase("beginning", Bounds.Since),
        Phrase("beginning on", Bounds.Since), Phrase("beginning from", Bounds.Since), Phrase("no earlier than", Bounds.Since), Phrase("on or after", Bounds.Since),
        Phrase("on or later than", Bounds.Since), Phrase("> =", Bounds.Since), Phrase("anytime after", Bounds.After), Phrase("any time after", Bounds.After),
    ];

    private static readonly (string[] Words, string Bound)[] Back =
    [
        Phrase("or later", Bounds.Since), Phrase("and later", Bounds.Since), Phrase("or after", Bounds.Since), Phrase("and after", Bounds.Since),
        Phrase("onward", Bounds.Since), Phrase("onwards", Bounds.Since), Phrase("or before", Bounds.Until), Phrase("or earlier", Bounds.Until),
        Phrase("and before", Bounds.Until), Phrase("and earlier", Bounds.Until), Phrase("or sooner", Bounds.Until),
    ];

    public static IEnumerable<string> FirstWords => Front.Select(phrase => phrase.Words[0]);

    public static Found<(string Bound, string Words)>? At(Sentence text, int i)
    {
        Found<(string, string)>? best = null;
        foreach (var (words, bound) in Front)
        {
            if (text.Are(i, words) && (best is null || i + words.Length > best.Value.End))
            {
                best = new Found<(string, string)>((bound, words[0]), i + words.Length);
            }
        }

        return best;
    }

    public static Found<string>? Behind(Sentence text, int i)
    {
        foreach (var (words, bound) in Back)
        {
            if (text.Are(i, words))
            {
                return new Found<string>(bound, i + words.Length);
            }
        }

        return null;
    }

    private static (string[] Words, string Bound) Phrase(string words, string bound) => (words.Split(' '), bound);
}
