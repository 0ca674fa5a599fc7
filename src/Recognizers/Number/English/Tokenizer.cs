using Microsoft.Recognizers.Text.Number.Literals;

namespace Microsoft.Recognizers.Text.Number.English;

/// <summary>Turns a text into the tokens of number phrases in one pass; all other words only leave their trace in the flags.</summary>
internal static class Tokenizer
{
    /// <returns>An empty list where the text holds nothing that counts.</returns>
    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        int at = 0, gapStart = 0;
        bool touching = false, afterDeterminer = false, counts = false;
        while (at < text.Length)
        {
            var start = at;
            Token? token;
            var isDeterminer = false;
            if (LiteralScanner.IsStart(text, at))
            {
                token = ReadLiteral(text, start, out at);
            }
            else if (IsWordStart(text[at]))
            {
                at = SkipWord(text, at);
                token = ReadWord(text, start, at);
                isDeterminer = token is null && NumberWords.IsDeterminer(text.AsSpan(start, at - start));
            }
            else
            {
                at++;
                continue;
            }

            if (token is { } found)
            {
                Add(tokens, found, text.AsSpan(gapStart, start - gapStart).Trim(), touching, afterDeterminer);
                counts |= found.Kind <= TokenKind.LiteralOrdinal;
            }

            (touching, afterDeterminer, gapStart) = (token is not null, isDeterminer, at);
        }

        return counts ? tokens : [];
    }

    private static void Add(List<Token> tokens, Token token, ReadOnlySpan<char> gap, bool touching, bool afterDeterminer)
    {
        var hyphen = touching && gap is "-";
        if (hyphen && token is { Kind: TokenKind.Unit, Value: > 0 } && tokens[^1] is { Kind: TokenKind.Tens, IsOrdinal: false } tens)
        {
            tokens[^1] = tens with { End = token.End, Kind = TokenKind.Teen, Value = tens.Value + token.Value, IsOrdinal = token.IsOrdinal, IsPlural = token.IsPlural };
            return;
        }

        tokens.Add(token with
        {
            Continues = touching && (hyphen || gap.IsEmpty),
            AfterHyphen = hyphen,
            AfterDeterminer = afterDeterminer && gap.IsEmpty,
        });
    }

    private static Token? ReadWord(string text, int start, int end) =>
        NumberWords.TryGet(text.AsSpan(start, end - start), out var entry)
            ? new Token(start, end, entry.Kind, entry.Value) { IsOrdinal = entry.IsOrdinal, IsPlural = entry.IsPlural }
            : null;

    private static Token? ReadLiteral(string text, int start, out int end)
    {
        if (LiteralOrdinal.TryRead(text, start, out end, out var position))
        {
            return new Token(start, end, TokenKind.LiteralOrdinal, position);
        }

        if (LiteralScanner.Scan(text, start, LiteralRules.English, out end) is not { } literal)
        {
            return JoinedScale(text, start, ref end);
        }

        return LiteralToken(start, literal);
    }

    // "10million": the digits and a scale word without a blank.
    private static Token? JoinedScale(string text, int start, ref int end)
    {
        if (DigitRun.Read(text, start, LiteralRules.English) is not { } literal)
        {
            return null;
        }

        var known = NumberWords.TryGet(text.AsSpan(literal.End, end - literal.End), out var entry) && entry is { IsOrdinal: false, Kind: TokenKind.Hundred or TokenKind.Scale };
        if (!known)
        {
            return null;
        }

        end = literal.End;
        return LiteralToken(start, literal);
    }

    private static Token LiteralToken(int start, NumericLiteral literal) =>
        new(start, literal.End, TokenKind.Literal, literal.Amount.IsExact ? literal.Amount.AsDecimal : 0) { Literal = literal };

    // Scripts without blanks between words do not join up with a number, so only alphabets make words here.
    private static bool IsWordStart(char c) => char.IsAsciiLetter(c) || c == '_' || c is >= '\u00C0' and <= '\u024F';

    private static int SkipWord(string text, int at)
    {
        while (at < text.Length && (IsWordStart(text[at]) || char.IsAsciiDigit(text[at])))
        {
            at++;
        }

        return at;
    }
}
