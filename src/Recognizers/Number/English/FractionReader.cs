namespace Microsoft.Recognizers.Text.Number.English;

/// <summary>Fractions in words: "two thirds", "five and a quarter", "3 million and a half", "half a million".</summary>
internal static class FractionReader
{
    private const decimal ScalesItsFraction = 1000;

    // Longer phrases are not spoken; the bound keeps the search for the denominator cheap.
    private const int MaxTokens = 24;

    public static TokenPhrase? Read(List<Token> tokens, int from)
    {
        if (tokens[from].Kind == TokenKind.Part)
        {
            return BarePart(tokens, from);
        }

        if (FindDenominator(tokens, from) is not { } last)
        {
            return null;
        }

        for (var and = last - 1; and > from; and--)
        {
            if (tokens[and].Kind == TokenKind.And)
            {
                return WithWhole(tokens, from, and, last) ?? Simple(tokens, from, last);
            }
        }

        return Simple(tokens, from, last);
    }

    private static int? FindDenominator(List<Token> tokens, int from)
    {
        for (var at = from + 1; at < tokens.Count && at - from < MaxTokens && tokens[at].Continues; at++)
        {
            if (tokens[at].IsDenominator)
            {
                return at;
            }

            if (!(tokens[at].IsNumeral || tokens[at].Kind is TokenKind.And or TokenKind.Article or TokenKind.Literal))
            {
                return null;
            }
        }

        return null;
    }

    private static TokenPhrase? Simple(List<Token> tokens, int from, int last) =>
        Split(tokens, from, last) is { } fraction ? Scaled(tokens, last + 1, 0, 0, fraction) : null;

    private static TokenPhrase? WithWhole(List<Token> tokens, int from, int and, int last)
    {
        if (Split(tokens, and + 1, last) is not { } fraction)
        {
            return null;
        }

        if (and == from + 1 && tokens[from] is { Kind: TokenKind.Literal, Literal: { IsPlain: true, Amount.IsExact: true } } literal)
        {
            return Scaled(tokens, last + 1, literal.Value, 0, fraction);
        }

        return CardinalReader.ReadAll(tokens, from, and, endsInOrdinal: false, joinsTensByAnd: true) is { } whole
            ? Scaled(tokens, last + 1, whole.Value, whole.Multiplier, fraction)
            : null;
    }

    /// <summary>Numerator and denominator share a run of words: the denominator takes as many as leave a numerator ("twenty | twenty fifths").</summary>
    private static Quantity? Split(List<Token> tokens, int from, int last)
    {
        for (var split = from + 1; split <= last; split++)
        {
            if (Denominator(tokens, split, last) is { } denominator && Numerator(tokens, from, split, tokens[last].IsPlural) is { } numerator)
            {
                return (Quantity)numerator / denominator;
            }
        }

        return null;
    }

    private static decimal? Numerator(List<Token> tokens, int from, int end, bool isPlural)
    {
        var first = tokens[from];
        var isOne = end == from + 1 && (first.Kind == TokenKind.Article || first is { Kind: TokenKind.Unit, Value: 1 });
        if (isOne)
        {
            return 1;
        }

        var inDigits = first.Kind == TokenKind.Literal;
        return isPlural && !inDigits ? CardinalReader.ReadAll(tokens, from, end, endsInOrdinal: false)?.Value : null;
    }

    private static decimal? Denominator(List<Token> tokens, int from, int last)
    {
        var final = tokens[last];
        if (from == last)
        {
            // "a second" is a time, "a first" no part of anything.
            return final.Kind == TokenKind.Unit && final.Value <= 2 ? null : final.Value;
        }

        var startsWell = tokens[from].Kind is TokenKind.Unit or TokenKind.Teen or TokenKind.Tens;
        return startsWell && final.IsOrdinal ? CardinalReader.ReadAll(tokens, from, last + 1, endsInOrdinal: true)?.Value : null;
    }

    private static TokenPhrase Scaled(List<Token> tokens, int end, decimal whole, decimal wholeScale, Quantity fraction)
    {
        if (whole == 0 && DozenAfter(tokens, end) is { } dozen)
        {
            return new TokenPhrase(dozen + 1, fraction * tokens[dozen].Value, NumberKind.Integer);
        }

        if (ScaleAfter(tokens, end) is { } scale)
        {
            var amount = wholeScale >= ScalesItsFraction
                ? whole + (fraction * tokens[scale].Value)
                : (whole + fraction) * tokens[scale].Value;
            return new TokenPhrase(scale + 1, amount, NumberKind.Fraction);
        }

        var total = whole + (wholeScale >= ScalesItsFraction ? fraction * wholeScale : fraction);
        return new TokenPhrase(end, total, NumberKind.Fraction);
    }

    private static TokenPhrase? BarePart(List<Token> tokens, int at)
    {
        var part = tokens[at];
        if (part.IsPlural)
        {
            return null;
        }

        if (part.Value == 2 && DozenAfter(tokens, at + 1) is { } dozen)
        {
            return new TokenPhrase(dozen + 1, tokens[dozen].Value / part.Value, NumberKind.Integer);
        }

        if (ScaleAfter(tokens, at + 1) is { } scale)
        {
            return new TokenPhrase(scale + 1, tokens[scale].Value / part.Value, NumberKind.Fraction);
        }

        return part.Value == 2 ? new TokenPhrase(at + 1, 0.5m, NumberKind.Fraction) : null;
    }

    private static int? ScaleAfter(List<Token> tokens, int at)
    {
        at = SkipArticle(tokens, at);
        return at < tokens.Count && tokens[at] is { Continues: true, Kind: TokenKind.Scale, IsOrdinal: false } ? at : null;
    }

    private static int? DozenAfter(List<Token> tokens, int at)
    {
        at = SkipArticle(tokens, at);
        return at < tokens.Count && tokens[at] is { Continues: true, Kind: TokenKind.Dozen } ? at : null;
    }

    private static int SkipArticle(List<Token> tokens, int at)
    {
        if (at < tokens.Count && tokens[at] is { Continues: true, Kind: TokenKind.Of })
        {
            at++;
        }

        return at < tokens.Count && tokens[at] is { Continues: true, Kind: TokenKind.Article } ? at + 1 : at;
    }
}
