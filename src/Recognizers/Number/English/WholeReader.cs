namespace Microsoft.Recognizers.Text.Number.English;

/// <summary>Numbers that are no fraction: in digits, in words, with a spoken decimal point, in dozens.</summary>
internal static class WholeReader
{
    private const int MaxDecimals = 15;

    public static TokenPhrase? Read(List<Token> tokens, int from)
    {
        var phrase = CardinalReader.Read(tokens, from);
        if (phrase.End == from)
        {
            return Dozens(tokens, from) ?? Digits(tokens[from], from);
        }

        var kind = phrase.IsMixed ? NumberKind.Mixed : IsWhole(phrase.Value) ? NumberKind.Integer : NumberKind.Decimal;
        var simple = new TokenPhrase(phrase.End, phrase.Value, kind);
        return Decimals(tokens, from, simple) ?? Dozens(tokens, simple, phrase) ?? simple;
    }

    private static TokenPhrase? Digits(Token token, int at) =>
        token.Kind == TokenKind.Literal ? new TokenPhrase(at + 1, token.Literal.Amount, token.Literal.Kind) : null;

    private static TokenPhrase? Dozens(List<Token> tokens, int at) => tokens[at] switch
    {
        { Kind: TokenKind.Article } => Dozens(tokens, new TokenPhrase(at + 1, 1m, NumberKind.Integer)),
        { Kind: TokenKind.Literal, Literal.IsPlain: true } token => Dozens(tokens, new TokenPhrase(at + 1, token.Literal.Amount, NumberKind.Integer)),
        _ => null,
    };

    private static TokenPhrase? Dozens(List<Token> tokens, TokenPhrase count) =>
        count.End < tokens.Count && tokens[count.End] is { Continues: true, Kind: TokenKind.Dozen } dozen
            ? new TokenPhrase(count.End + 1, count.Amount * dozen.Value, count.Kind)
            : null;

    // "three hundred and two dozens": three hundred, and two dozens.
    private static TokenPhrase? Dozens(List<Token> tokens, TokenPhrase whole, CardinalPhrase phrase)
    {
        var rest = phrase.Multiplier > 0 && phrase.Part > 0 ? phrase.Value - phrase.Part : 0;
        return Dozens(tokens, whole with { Amount = phrase.Value - rest }) is { } dozens ? dozens with { Amount = dozens.Amount + rest } : null;
    }

    private static TokenPhrase? Decimals(List<Token> tokens, int from, TokenPhrase whole)
    {
        var at = whole.End;
        if (tokens[from].Kind == TokenKind.Literal || at >= tokens.Count || tokens[at] is not { Continues: true, Kind: TokenKind.Point })
        {
            return null;
        }

        at++;
        decimal decimals = 0, unit = 1;
        if (at < tokens.Count && tokens[at] is { Continues: true, AfterHyphen: false, IsOrdinal: false, Kind: TokenKind.Teen or TokenKind.Tens })
        {
            var spoken = CardinalReader.Read(tokens, at);
            if (spoken.Value >= 100)
            {
                return null;
            }

            (decimals, unit, at) = (spoken.Value, 0.01m, spoken.End);
        }

        for (var digits = 0; digits < MaxDecimals && at < tokens.Count && tokens[at] is { Continues: true, AfterHyphen: false, IsOrdinal: false, Kind: TokenKind.Unit } digit; digits++, at++)
        {
            unit /= 10;
            decimals = (decimals * 10) + digit.Value;
        }

        if (unit == 1)
        {
            return null;
        }

        Quantity amount = whole.Amount + (decimals * unit);
        while (at < tokens.Count && tokens[at] is { Continues: true, Kind: TokenKind.Hundred or TokenKind.Scale, IsOrdinal: false } scale)
        {
            amount *= scale.Value;
            at++;
        }

        return new TokenPhrase(at, amount, NumberKind.Decimal);
    }

    private static bool IsWhole(decimal value) => decimal.Truncate(value) == value;
}
