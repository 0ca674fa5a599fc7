using Microsoft.Recognizers.Text.Number.Literals;

namespace Microsoft.Recognizers.Text.Number.Chinese;

/// <summary>A number without fraction words: 两千三点一, 三点五万, 1.5万, 40k, 2^-1, 4 6/3.</summary>
internal static class RealReader
{
    private const int MaxDecimals = 15;

    public static ChineseReal? Read(string text, int start)
    {
        if (start >= text.Length)
        {
            return null;
        }

        if (text[start] == '半')
        {
            return Half(text, start);
        }

        if (IntegerReader.Read(text, start) is { } integer)
        {
            return Decimals(text, integer) ?? Dozens(text, integer) ?? new ChineseReal(integer.End, integer.Value, NumberKind.Integer, integer.Numerals);
        }

        if (!LiteralScanner.IsStart(text, start) || LiteralScanner.Scan(text, start, LiteralRules.Chinese, out _) is not { } literal)
        {
            return null;
        }

        return literal.IsPlain && literal.Kind == NumberKind.Integer && DozenAt(text, literal.End) is { } end
            ? new ChineseReal(end, literal.Amount * 12m, NumberKind.Integer, 2)
            : new ChineseReal(literal.End, literal.Amount, literal.Kind, 2);
    }

    private static ChineseReal? Decimals(string text, ChineseInteger whole)
    {
        var point = Numerals.SkipBlanks(text, whole.End);
        if (point >= text.Length || !Numerals.IsPoint(text[point]))
        {
            return null;
        }

        var at = point + 1;
        decimal decimals = 0, unit = 1;
        while (at < text.Length && at - point <= MaxDecimals && Numerals.IsSpelledDigit(text[at]))
        {
            decimals = (decimals * 10) + Numerals.Digit(text[at])!.Value;
            unit /= 10;
            at++;
        }

        // 八点三十 and 三点五分 are times of day.
        if (unit == 1 || (at < text.Length && (Numerals.Place(text[at]) > 0 || (text[at] is '分' && !IsFractionAt(text, at)) || text[at] == '刻')))
        {
            return null;
        }

        var value = whole.Value + (decimals * unit);
        while (at < text.Length && Numerals.Section(text[at]) is var section and > 0 && value < 1e15m)
        {
            value *= section;
            at++;
        }

        return new ChineseReal(at, value, NumberKind.Decimal, whole.Numerals + 1);
    }

    private static ChineseReal? Dozens(string text, ChineseInteger count) =>
        DozenAt(text, count.End) is { } end && count.Value < 1e15m ? new ChineseReal(end, count.Value * 12, NumberKind.Integer, 2) : null;

    // 半打, 半百: half of what follows. 半 alone counts nothing here.
    private static ChineseReal? Half(string text, int start)
    {
        if (DozenAt(text, start + 1) is { } dozen)
        {
            return new ChineseReal(dozen, 6m, NumberKind.Integer, 2);
        }

        var next = start + 1 < text.Length ? text[start + 1] : ' ';
        var whole = Numerals.Place(next) is 100 or 1000 ? Numerals.Place(next) : Numerals.Section(next);
        return whole > 0 ? new ChineseReal(start + 2, whole / 2, NumberKind.Integer, 2) : null;
    }

    // 打 is also "to hit, to call": 打电话, 打架.
    private static int? DozenAt(string text, int at)
    {
        at = Numerals.SkipBlanks(text, at);
        return at < text.Length && text[at] == '打' && (at + 1 == text.Length || !"电電架扫掃人開开算过過不了听聽招断斷扰擾起".Contains(text[at + 1])) ? at + 1 : null;
    }

    private static bool IsFractionAt(string text, int at)
    {
        var next = Numerals.SkipBlanks(text, at + 1);
        return next < text.Length && text[next] == '之';
    }
}
