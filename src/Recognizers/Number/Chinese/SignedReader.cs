using Microsoft.Recognizers.Text.Number.Literals;

namespace Microsoft.Recognizers.Text.Number.Chinese;

/// <summary>Numbers with their sign and fraction words: 负一又二分之一, 三百五又三分之一, 一百分之二.</summary>
internal static class SignedReader
{
    public static ChineseReal? Read(string text, int start)
    {
        if (Signed(text, start) is not { } first)
        {
            return null;
        }

        if (PartsOf(text, first) is { } fraction)
        {
            return fraction;
        }

        var and = Numerals.SkipBlanks(text, first.End);
        if (and >= text.Length || text[and] != '又')
        {
            return first;
        }

        var partStart = Numerals.SkipBlanks(text, and + 1);
        if (RealReader.Read(text, partStart) is not { } denominator || PartsOf(text, denominator) is not { } part)
        {
            return first;
        }

        var amount = first.Amount.AsDouble < 0 ? first.Amount + -part.Amount : first.Amount + part.Amount;
        return part with { Amount = amount };
    }

    private static ChineseReal? Signed(string text, int start)
    {
        if (start >= text.Length || !Numerals.IsMinus(text[start]))
        {
            return RealReader.Read(text, start);
        }

        return RealReader.Read(text, Numerals.SkipBlanks(text, start + 1)) is { } positive
            ? positive with { Amount = -positive.Amount, Numerals = positive.Numerals + 1 }
            : null;
    }

    // 五分之一: the whole is named first, the parts after.
    private static ChineseReal? PartsOf(string text, ChineseReal whole)
    {
        if (FractionMark(text, whole.End) is not { } after || !whole.Amount.IsWhole || whole.Amount.AsDouble == 0)
        {
            return null;
        }

        return Signed(text, Numerals.SkipBlanks(text, after)) is { } parts
            ? new ChineseReal(parts.End, parts.Amount / whole.Amount, NumberKind.Fraction, 2)
            : null;
    }

    /// <returns>Index after 分之, which may be written with blanks inside; null where there is none.</returns>
    public static int? FractionMark(string text, int at)
    {
        at = Numerals.SkipBlanks(text, at);
        if (at >= text.Length || text[at] != '分')
        {
            return null;
        }

        at = Numerals.SkipBlanks(text, at + 1);
        return at < text.Length && text[at] == '之' ? at + 1 : null;
    }
}
