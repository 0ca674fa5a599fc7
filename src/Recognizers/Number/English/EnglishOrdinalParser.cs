namespace Microsoft.Recognizers.Text.Number.English;

/// <summary>Finds English positions: "21st", "one hundred twenty-fifth", "the one before the last", "next".</summary>
internal sealed class EnglishOrdinalParser : IOrdinalFinder
{
    private const int MaxTokens = 24;

    public static EnglishOrdinalParser Instance { get; } = new();

    public List<OrdinalMatch> Find(string text)
    {
        var absolute = new List<OrdinalMatch>();
        AddAbsolute(Tokenizer.Read(text), absolute);
        var relative = RelativeOrdinals.Find(text);
        return relative.Count == 0 ? absolute : Merge(absolute, relative);
    }

    // "the second to last" counts from the end, so a relative phrase displaces the position inside it.
    private static List<OrdinalMatch> Merge(List<OrdinalMatch> absolute, List<OrdinalMatch> relative)
    {
        var merged = new List<OrdinalMatch>(absolute.Count + relative.Count);
        var next = 0;
        foreach (var match in absolute)
        {
            while (next < relative.Count && relative[next].End <= match.Start)
            {
                merged.Add(relative[next++]);
            }

            if (next == relative.Count || match.End <= relative[next].Start)
            {
                merged.Add(match);
            }
        }

        merged.AddRange(relative[next..]);
        return merged;
    }

    private static void AddAbsolute(List<Token> tokens, List<OrdinalMatch> matches)
    {
        var free = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Kind == TokenKind.LiteralOrdinal)
            {
                matches.Add(new OrdinalMatch(token.Start, token.End, token.Value, OrdinalMatch.FromStart));
            }
            else if (token is { IsOrdinal: true, IsPlural: false } && Longest(tokens, free, at) is var (start, value))
            {
                if (!(start == at && IsTime(tokens, at)))
                {
                    matches.Add(new OrdinalMatch(tokens[start].Start, token.End, value, OrdinalMatch.FromStart));
                }
            }
            else
            {
                continue;
            }

            free = at + 1;
        }
    }

    private static (int Start, decimal Value)? Longest(List<Token> tokens, int free, int last)
    {
        var first = last;
        while (first > free && tokens[first].Continues && last - first < MaxTokens)
        {
            first--;
        }

        for (var start = first; start < last; start++)
        {
            if (CardinalReader.ReadAll(tokens, start, last + 1, endsInOrdinal: true) is { } phrase)
            {
                return (start, phrase.Value);
            }
        }

        return (last, tokens[last].Value);
    }

    // "one second", "a second"
    private static bool IsTime(List<Token> tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Unit, Value: 2, Continues: true } && at > 0
        && tokens[at - 1] is { IsOrdinal: false } and { Kind: TokenKind.Article or TokenKind.Unit or TokenKind.Literal or TokenKind.Part };
}
