using Microsoft.Recognizers.Text.Number.Literals;

namespace Microsoft.Recognizers.Text.Number.English;

/// <summary>
/// Finds English numbers in digits and words. Other recognizers of this assembly may use it for all numbers of a text.
/// </summary>
internal sealed class EnglishNumberParser : INumberFinder
{
    public static EnglishNumberParser Instance { get; } = new();

    public List<NumberMatch> Find(string text)
    {
        var tokens = Tokenizer.Read(text);
        var matches = new List<NumberMatch>();
        for (int at = 0, textEnd = 0; at < tokens.Count;)
        {
            if (ReadAt(text, tokens, at, textEnd, out var next) is { } match)
            {
                matches.Add(match);
                textEnd = match.End;
            }

            at = next;
        }

        return matches;
    }

    private static NumberMatch? ReadAt(string text, List<Token> tokens, int from, int textEnd, out int next)
    {
        var at = from;
        var negative = tokens[at].Kind == TokenKind.Minus && at + 1 < tokens.Count && tokens[at + 1] is { Continues: true, AfterHyphen: false };
        at += negative ? 1 : 0;
        next = at + 1;
        var phrase = FractionReader.Read(tokens, at) ?? WholeReader.Read(tokens, at);
        if (phrase is not { } read)
        {
            next = from + 1;
            return null;
        }

        read = RatioReader.Read(tokens, read) ?? read;
        next = read.End;
        if (read.Kind is NumberKind.Integer or NumberKind.Mixed && IsOrdinal(tokens, at, ref next))
        {
            return null;
        }

        var isPronoun = read.End == at + 1 && tokens[at] is { Kind: TokenKind.Unit, Value: 1 } one
            && (one.AfterDeterminer || (one.Continues && tokens[at - 1].IsOrdinal));
        if (isPronoun || !read.Amount.IsFinite)
        {
            return null;
        }

        var start = tokens[from].Start;
        if (tokens[from].Kind == TokenKind.Literal && Sign.StartWithMinus(text, start, textEnd) is var signed && signed < start)
        {
            (start, negative) = (signed, true);
        }

        return new NumberMatch(start, tokens[read.End - 1].End, negative ? -read.Amount : read.Amount, read.Kind);
    }

    // "one hundred twenty-fifth" and "one hundred and fifth" name a position, not one hundred of something.
    private static bool IsOrdinal(List<Token> tokens, int from, ref int end)
    {
        var last = end < tokens.Count && tokens[end] is { Continues: true, Kind: TokenKind.And } ? end + 1 : end;
        var isOrdinal = last < tokens.Count && tokens[last] is { Continues: true, IsOrdinal: true, IsPlural: false }
            && tokens[from].Kind != TokenKind.Literal
            && CardinalReader.ReadAll(tokens, from, last + 1, endsInOrdinal: true) is not null;
        end = isOrdinal ? last + 1 : end;
        return isOrdinal;
    }
}
