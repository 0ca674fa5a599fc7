using Microsoft.Recognizers.Text.Number.Literals;

namespace Microsoft.Recognizers.Text.Number.Chinese;

/// <summary>
/// Finds Chinese numbers, simplified and traditional, everyday and financial, and those in digits. Other recognizers of this
/// assembly may use it for all numbers of a text.
/// </summary>
internal sealed class ChineseNumberParser : INumberFinder
{
    public static ChineseNumberParser Instance { get; } = new();

    public List<NumberMatch> Find(string text)
    {
        var matches = new List<NumberMatch>();
        var free = 0;
        for (var at = NextStart(text, 0); at < text.Length; at = NextStart(text, at))
        {
            if (PercentEnd(text, at) is { } afterPercent)
            {
                at = afterPercent;
                continue;
            }

            if (PerThousand(text, at) is { } perThousand)
            {
                matches.Add(perThousand);
                at = free = perThousand.End;
                continue;
            }

            if (SingleNumeral.IsGuess(text, at))
            {
                at += 2;
                continue;
            }

            if (InsideWord(text, at))
            {
                at = SignedReader.Read(text, at)?.End ?? SkipLiteral(text, at);
                continue;
            }

            if (ReadSigned(text, at, free) is not { } match)
            {
                at = SkipLiteral(text, at);
                continue;
            }

            at = match.End;
            if (match.Amount.IsFinite)
            {
                matches.Add(match);
                free = match.End;
            }
        }

        return matches;
    }

    private static int NextStart(string text, int at)
    {
        var offset = text.AsSpan(at).IndexOfAny(Numerals.Starts);
        return offset < 0 ? text.Length : at + offset;
    }

    private static NumberMatch? ReadSigned(string text, int at, int free)
    {
        var before = at - 1;
        while (before > free && text[before] == ' ' && at - before < 4)
        {
            before--;
        }

        var worded = before >= free && Numerals.IsMinus(text[before]);
        if (SignedReader.Read(text, worded ? before : at) is not { } real)
        {
            return null;
        }

        if (worded)
        {
            return new NumberMatch(before, real.End, real.Amount, real.Kind);
        }

        if (real.Numerals == 1 && !SingleNumeral.Counts(text, at))
        {
            return null;
        }

        var start = Sign.StartWithMinus(text, at, free);
        return new NumberMatch(start, real.End, start < at ? -real.Amount : real.Amount, real.Kind);
    }

    // 第三 is a position; a numeral behind an alphabet's letter or inside a row of digits is none of its own.
    private static bool InsideWord(string text, int at)
    {
        if (at == 0)
        {
            return false;
        }

        var before = text[at - 1];
        return before == '第' || (char.IsAsciiDigit(text[at]) && (char.IsAsciiLetter(before) || before == '_'));
    }

    // 百分之五十: a per cent of 五十, where a 百 with a numeral before it is a denominator.
    private static int? PercentEnd(string text, int at) =>
        text[at] == '百' && (at == 0 || !Numerals.IsNumeral(text[at - 1])) ? SignedReader.FractionMark(text, at + 1) : null;

    // 千分之五, 万分之一: the denominator goes without its 一.
    private static NumberMatch? PerThousand(string text, int at)
    {
        var whole = text[at] is '千' or '仟' ? 1000 : Numerals.Section(text[at]);
        if (whole == 0 || (at > 0 && (Numerals.IsNumeral(text[at - 1]) || char.IsAsciiDigit(text[at - 1]))) || SignedReader.FractionMark(text, at + 1) is not { } after)
        {
            return null;
        }

        return RealReader.Read(text, Numerals.SkipBlanks(text, after)) is { } parts
            ? new NumberMatch(at, parts.End, parts.Amount / whole, NumberKind.Fraction)
            : null;
    }

    private static int SkipLiteral(string text, int at)
    {
        var end = DigitRun.SkipDigits(text, at);
        return Math.Max(end, at + 1);
    }
}
