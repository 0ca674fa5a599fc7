using Microsoft.Recognizers.Text.Number.Literals;

namespace Microsoft.Recognizers.Text.Number.Chinese;

/// <summary>
/// Reads whole numbers such as 一百零一万一千, 5万4千6百, 四百五 (450), 十多万, 二零零八. Digits wait until a place (十百千) or a section (万亿兆)
/// takes them; a section takes all that was gathered below it, so 一万五千亿 is fifteen thousand 亿.
/// </summary>
internal struct IntegerReader
{
    private const int MaxSpelledDigits = 15;
    private const decimal LargestLiteral = 1e15m;

    private readonly string text;
    private readonly int start;
    private int at;

    private SectionTotals totals;
    private decimal? pending;
    private int place;
    private bool afterZero;
    private bool afterLiteral;
    private bool spelled;
    private int pendingStart;
    private int end;
    private int numerals;

    private IntegerReader(string text, int start)
    {
        this.text = text;
        this.start = start;
        at = start;
        place = int.MaxValue;
    }

    private enum Step
    {
        Taken,
        Ends,

        /// <summary>The digit that waits begins the next number.</summary>
        EndsBeforePending,
    }

    public static ChineseInteger? Read(string text, int start) => new IntegerReader(text, start).Run();

    private ChineseInteger? Run()
    {
        while (at < text.Length)
        {
            var from = at;
            SkipBlanks();
            if (at == text.Length || (from != at && from == start))
            {
                break;
            }

            var step = Next(text[at], spaced: from != at);
            if (step == Step.EndsBeforePending)
            {
                pending = null;
                end = pendingStart;
                break;
            }

            if (step == Step.Ends)
            {
                break;
            }
        }

        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        return end > start ? new ChineseInteger(end, Total(), numerals) : null;
    }

    private Step Next(char c, bool spaced)
    {
        if (Numerals.Digit(c) is { } digit)
        {
            return Digit(c, digit, spaced);
        }

        if (Numerals.Place(c) is var value and > 0)
        {
            return Place(value);
        }

        if (Numerals.JoinedTens(c) is var tens and > 0)
        {
            return JoinedTens(tens);
        }

        if (Numerals.Section(c) is var section and > 0)
        {
            return Section(section);
        }

        if (Numerals.IsApproximate(c))
        {
            return Approximate();
        }

        return char.IsAsciiDigit(c) && !afterLiteral ? Literal(spaced) : Step.Ends;
    }

    private Step Digit(char c, int digit, bool spaced)
    {
        if (pending is not null)
        {
            return Spell(c, digit, spaced);
        }

        if (digit == 0 && numerals > 0)
        {
            afterZero = true;
            at++;
            return Step.Taken;
        }

        Wait(digit, at);
        return Take(1);
    }

    // 二零零八: digit by digit, which no place may have preceded.
    private Step Spell(char c, int digit, bool spaced)
    {
        var fresh = totals.LastUnit == 0 && !afterLiteral;
        if (spaced || !fresh || !Numerals.IsSpelledDigit(c) || !Numerals.IsSpelledDigit(text[at - 1]) || numerals >= MaxSpelledDigits)
        {
            return Step.Ends;
        }

        if (at + 1 < text.Length && Numerals.Place(text[at + 1]) > 0)
        {
            // 七八十: the second digit belongs to the place behind it, except after a leading zero.
            return pending == 0 ? Respell(digit) : Step.Ends;
        }

        spelled = true;
        return Respell((pending!.Value * 10) + digit);
    }

    private Step Respell(decimal value)
    {
        pending = value;
        return Take(1);
    }

    private Step Place(int value)
    {
        if (value >= place || spelled)
        {
            return pending is null || numerals == 1 ? Step.Ends : Step.EndsBeforePending;
        }

        if (pending is null or 0)
        {
            var leads = numerals == 0 && (value == 10 || NextIsDigit());
            var tensAfterZero = value == 10 && (afterZero || pending == 0 || totals.LastUnit >= 100);
            if (!leads && !tensAfterZero)
            {
                return Step.Ends;
            }

            pending = 1;
        }

        totals.AddPlace(pending!.Value, value);
        Close();
        place = value;
        return Take(1);
    }

    private Step JoinedTens(int value)
    {
        if (pending is not null || place <= 10)
        {
            return Step.Ends;
        }

        totals.AddPlace(value / 10, 10);
        Close();
        place = 10;
        return Take(1);
    }

    private Step Section(decimal value)
    {
        if (!totals.TryClose(value, pending ?? 0))
        {
            return pending is null || numerals == 1 ? Step.Ends : Step.EndsBeforePending;
        }

        Close();
        place = int.MaxValue;
        return Take(1);
    }

    private Step Approximate()
    {
        var next = Numerals.SkipBlanks(text, at + 1);
        var beforeSection = next < text.Length && Numerals.Section(text[next]) > 0;
        if (!beforeSection || numerals == 0)
        {
            return Step.Ends;
        }

        at = next;
        return Section(Numerals.Section(text[next]));
    }

    private Step Literal(bool spaced)
    {
        if (pending is not null || (numerals > 0 && totals.LastUnit == 0 && !afterZero))
        {
            return Step.Ends;
        }

        if (DigitRun.Read(text, at, LiteralRules.Chinese) is not { Amount: { IsExact: true, AsDecimal: < LargestLiteral } } literal)
        {
            return Step.Ends;
        }

        var next = Numerals.SkipBlanks(text, literal.End);
        var hasUnit = IsUnit(next);
        if (!hasUnit && (spaced || numerals == 0 || !literal.Amount.IsWhole || literal.Amount.AsDecimal >= totals.LastUnit))
        {
            return Step.Ends;
        }

        var length = literal.End - at;
        Wait(literal.Amount.AsDecimal, at);
        afterLiteral = true;
        Take(length);
        afterZero |= length > 1;
        return hasUnit ? Step.Taken : Step.Ends;
    }

    private void Wait(decimal value, int from) => (pending, pendingStart) = (value, from);

    private Step Take(int length)
    {
        at += length;
        end = at;
        numerals++;
        return Step.Taken;
    }

    private void Close()
    {
        pending = null;
        afterZero = false;
        afterLiteral = false;
    }

    private readonly decimal Total()
    {
        // 四百五 is short for 四百五十.
        var shortened = pending is > 0 and < 10 && !afterZero && totals.LastUnit >= 100;
        return totals.Sum + ((pending ?? 0) * (shortened ? totals.LastUnit / 10 : 1));
    }

    private void SkipBlanks() => at = Numerals.SkipBlanks(text, at);

    private readonly bool NextIsDigit() =>
        at + 1 < text.Length && Numerals.Digit(text[at + 1]) is > 0 && !Numerals.IsPair(text[at + 1]);

    // 500余万 has a unit behind the digits; 3千克 has a measure, three kilograms.
    private readonly bool IsUnit(int index)
    {
        if (index >= text.Length)
        {
            return false;
        }

        var isMeasure = text[index] == '千' && index + 1 < text.Length && text[index + 1] is '克' or '米' or '瓦' or '卡';
        return (Numerals.Place(text[index]) > 0 && !isMeasure) || Numerals.Section(text[index]) > 0 || (Numerals.IsApproximate(text[index]) && NextIsSection(index + 1));
    }

    private readonly bool NextIsSection(int index) => index < text.Length && Numerals.Section(text[index]) > 0;
}
