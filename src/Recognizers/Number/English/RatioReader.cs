namespace Microsoft.Recognizers.Text.Number.English;

/// <summary>"one over twenty", "two out of five hundred", "1 in 3".</summary>
internal static class RatioReader
{
    /// <param name="numerator">What stands before the joining word.</param>
    public static TokenPhrase? Read(List<Token> tokens, TokenPhrase numerator)
    {
        var at = numerator.End;
        if (!numerator.Amount.IsWhole || numerator.Kind is NumberKind.Fraction or NumberKind.Power || at >= tokens.Count || !tokens[at].Continues)
        {
            return null;
        }

        var joint = tokens[at].Kind;
        if (joint == TokenKind.Out && at + 1 < tokens.Count && tokens[at + 1] is { Continues: true, Kind: TokenKind.Of })
        {
            at++;
        }
        else if (joint is not (TokenKind.Over or TokenKind.In))
        {
            return null;
        }

        at++;
        if (at >= tokens.Count || !tokens[at].Continues || WholeReader.Read(tokens, at) is not { } denominator)
        {
            return null;
        }

        if (!denominator.Amount.IsWhole || denominator.Kind is NumberKind.Fraction or NumberKind.Power || denominator.Amount.AsDouble == 0)
        {
            return null;
        }

        // "12 in six boxes" and "3 in 2019" count things; only a part can be out of a whole.
        var ambiguous = joint != TokenKind.Over;
        var isYear = joint == TokenKind.In && tokens[at].Kind == TokenKind.Literal && denominator.Amount.AsDouble is > 1900 and < 2100;
        return ambiguous && (isYear || !(numerator.Amount < denominator.Amount))
            ? null
            : denominator with { Amount = numerator.Amount / denominator.Amount, Kind = NumberKind.Fraction };
    }
}
