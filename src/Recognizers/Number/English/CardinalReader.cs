namespace Microsoft.Recognizers.Text.Number.English;

/// <summary>
/// Reads "one hundred and six", "4 thousand 3 hundred and 21", "three lakh crore": units and tens gather in a part, hundreds close
/// it into a group, scales close groups into the total. A word that cannot attach ends the phrase; where the part gathered last
/// belongs to the next number ("three hundred two hundred"), the phrase ends before that part.
/// </summary>
internal struct CardinalReader
{
    private const decimal Largest = 1e27m;

    private readonly List<Token> tokens;
    private readonly int from;
    private readonly int limit;
    private readonly bool endsInOrdinal;
    private readonly bool joinsTensByAnd;

    private decimal total;
    private decimal group;
    private decimal? part;
    private bool partTakesUnit;
    private bool hundredUsed;
    private decimal lastScale;
    private bool ledByLiteral;
    private bool mixed;
    private decimal multiplier;
    private CardinalPhrase complete;
    private CardinalPhrase afterHundred;
    private CardinalPhrase afterScale;

    private CardinalReader(List<Token> tokens, int from, int limit, bool endsInOrdinal, bool joinsTensByAnd)
    {
        this.tokens = tokens;
        this.from = from;
        this.limit = limit;
        this.endsInOrdinal = endsInOrdinal;
        this.joinsTensByAnd = joinsTensByAnd;
        lastScale = Largest;
    }

    private readonly decimal Value => total + group + (part ?? 0);

    /// <summary>The longest number that begins at <paramref name="from"/>; its End equals from where there is none.</summary>
    public static CardinalPhrase Read(List<Token> tokens, int from) =>
        new CardinalReader(tokens, from, tokens.Count, endsInOrdinal: false, joinsTensByAnd: false).Run();

    /// <summary>Whether the tokens up to <paramref name="end"/> (exclusive) are one number.</summary>
    /// <param name="endsInOrdinal">The last token is a position or a part ("one hundred fifth").</param>
    /// <param name="joinsTensByAnd">"twenty and three", as it is said before fractions.</param>
    public static CardinalPhrase? ReadAll(List<Token> tokens, int from, int end, bool endsInOrdinal, bool joinsTensByAnd = false)
    {
        var phrase = new CardinalReader(tokens, from, end, endsInOrdinal, joinsTensByAnd).Run();
        return end > from && phrase.End == end ? phrase : null;
    }

    private CardinalPhrase Run()
    {
        complete = new CardinalPhrase(from, 0, 0, 0, false);
        for (var at = from; at < limit; at++)
        {
            var token = tokens[at];
            if ((at > from && !token.Continues) || token.IsOrdinal != (endsInOrdinal && at == limit - 1))
            {
                break;
            }

            if (token.Kind is TokenKind.And or TokenKind.Article)
            {
                if (!(token.Kind == TokenKind.And ? AndJoins(at) : at == from && ArticleCounts(at)))
                {
                    break;
                }

                continue;
            }

            if (Attach(token, at) is { } ended)
            {
                return ended;
            }
        }

        return complete;
    }

    /// <returns>Null to go on, else what the phrase amounts to.</returns>
    private CardinalPhrase? Attach(Token token, int at)
    {
        switch (token.Kind)
        {
            case TokenKind.Unit or TokenKind.Teen or TokenKind.Tens:
                return AttachPart(token, at) ? null : complete;
            case TokenKind.Literal:
                return AttachLiteral(token, at) ? null : complete;
            case TokenKind.Hundred:
                return AttachHundred(token, at);
            case TokenKind.Scale:
                return AttachScale(token, at);
            default:
                return complete;
        }
    }

    private bool AttachPart(Token token, int at)
    {
        if (part is null ? token.Value == 0 && at > from : !(partTakesUnit && token is { Kind: TokenKind.Unit, Value: > 0 }))
        {
            return false;
        }

        part = (part ?? 0) + token.Value;
        partTakesUnit = token.Kind == TokenKind.Tens;
        mixed |= ledByLiteral;
        Complete(at);
        return true;
    }

    private bool AttachLiteral(Token token, int at)
    {
        var multiplied = at + 1 < limit && tokens[at + 1] is { Continues: true, Kind: TokenKind.Hundred or TokenKind.Scale } next && (!next.IsOrdinal || endsInOrdinal);
        if (part is not null || !token.Literal.IsPlain || !token.Literal.Amount.IsExact || token.AfterHyphen)
        {
            return false;
        }

        if (!multiplied && (at == from || decimal.Truncate(token.Value) != token.Value || token.Value >= (hundredUsed ? 100 : lastScale)))
        {
            return false;
        }

        part = token.Value;
        partTakesUnit = false;
        mixed |= at > from;
        ledByLiteral |= at == from;
        if (!multiplied)
        {
            Complete(at);
        }

        return true;
    }

    private CardinalPhrase? AttachHundred(Token token, int at)
    {
        if (hundredUsed)
        {
            return part is null ? complete : afterHundred;
        }

        var single = at == from && limit == at + 1 && endsInOrdinal;
        if (part is null or 0 && !single && !IsArticle(at - 1))
        {
            return complete;
        }

        group = (part ?? 1) * token.Value;
        (part, partTakesUnit, hundredUsed, multiplier) = (null, false, true, token.Value);
        afterHundred = Complete(at);
        return null;
    }

    private CardinalPhrase? AttachScale(Token token, int at)
    {
        var gathered = group + (part ?? 0);
        if (gathered == 0)
        {
            var single = at == from && limit == at + 1 && endsInOrdinal;
            var multiplies = at > from && tokens[at - 1].Kind == TokenKind.Scale && part is null;
            if (!(single || multiplies || IsArticle(at - 1)) || total * token.Value > Largest)
            {
                return complete;
            }

            total = multiplies ? total * token.Value : token.Value;
        }
        else if (token.Value >= lastScale || gathered * token.Value > Largest)
        {
            return total == 0 ? complete : afterScale;
        }
        else
        {
            total += gathered * token.Value;
        }

        (group, part, partTakesUnit, hundredUsed, multiplier) = (0, null, false, false, token.Value);
        lastScale = Math.Min(lastScale, token.Value);
        afterScale = Complete(at);
        return null;
    }

    private readonly bool AndJoins(int at)
    {
        var followed = at + 1 < limit && tokens[at + 1] is { Continues: true, Kind: TokenKind.Unit or TokenKind.Teen or TokenKind.Tens or TokenKind.Literal };
        var previous = at > from ? tokens[at - 1].Kind : TokenKind.And;
        return followed && (previous is TokenKind.Hundred or TokenKind.Scale || (joinsTensByAnd && previous == TokenKind.Tens));
    }

    private readonly bool ArticleCounts(int at) =>
        at + 1 < limit && tokens[at + 1] is { Continues: true, Kind: TokenKind.Hundred or TokenKind.Scale };

    private readonly bool IsArticle(int at) => at >= from && tokens[at].Kind == TokenKind.Article;

    private CardinalPhrase Complete(int at) => complete = new CardinalPhrase(at + 1, Value, multiplier, part ?? 0, mixed);
}
