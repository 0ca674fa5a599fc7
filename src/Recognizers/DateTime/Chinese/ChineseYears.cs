using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>Years: "2018年", "二零一六年", "07年", "去年", "康熙三年", "九十年代".</summary>
internal sealed class ChineseYears(string text, Calendar calendar, ChineseNumbers numbers) : ChineseGrammar(text, calendar)
{
    private Memo<int>? named;

    /// <summary>A year that is followed by something of its own (a month, a quarter).</summary>
    public Found<int>? Year(int i) => (named ??= new Memo<int>(at => Relative(at) ?? Numbered(at) ?? Era(at))).At(i);

    public Found<int>? Relative(int i) =>
        Lookup(i, ChineseWords.RelativeYears) is { } year ? new Found<int>(Calendar.Today.Year + year.Value, year.End) : null;

    public Found<DateSpan>? Span(int i)
    {
        if (Relative(i) is { } relative)
        {
            // What is said of "this year" is said of what has passed of it.
            var year = CalendarSpans.Year(relative.Value);
            var until = new DayRange(new DateTime(Calendar.Today.Year, 1, 1), Calendar.Today);
            return relative.Value == Calendar.Today.Year && year is not null
                ? At(year with { Past = until, Future = until }, relative.End)
                : At(year, relative.End);
        }

        return (Numbered(i) ?? Era(i)) is { } known ? At(CalendarSpans.Year(known.Value), known.End) : Decade(i) ?? Century(i) ?? Equal(i);
    }

    /// <summary>Four digits, with or without "年" behind them.</summary>
    public Found<int>? FourDigits(int i)
    {
        var start = SkipSpace(i);
        var year = numbers.Arabic(start, 4, 4) ?? numbers.DigitByDigit(start, 4);
        return year is { Value: >= 1000 and <= 2999 } ? year : null;
    }

    private Found<int>? Numbered(int i)
    {
        if (FourDigits(i) is { } four && After(four.End, "年") is { } end && !IsCount(end))
        {
            return new Found<int>(four.Value, end);
        }

        var start = SkipSpace(i);
        if ((numbers.Arabic(start, 2, 2) ?? numbers.DigitByDigit(start, 2)) is not { } two || After(two.End, "年") is not { } after || IsCount(after) || CharAt(start - 1) is '.' or '第')
        {
            return null;
        }

        // "08年" and "98年" are years; "10年" is rather ten years.
        var year = two.Value >= 60 ? 1900 + two.Value : CharAt(start) is '0' or '零' or '〇' || IsMonth(after) ? 2000 + two.Value : (int?)null;
        return year is { } known ? new Found<int>(known, after) : null;
    }

    private bool IsMonth(int i) => numbers.Whole(i, 1, 12) is { } month && After(month.End, "月") is not null;

    private bool IsCount(int end) => CharAt(end) is '代' or '级' or '来';

    private Found<int>? Era(int i)
    {
        if (Lookup(i, ChineseWords.Eras) is not { } era)
        {
            return null;
        }

        var count = After(era.End, "元") is { } first ? new Found<int>(1, first) : numbers.Whole(era.End, 1, 120);
        return count is { } nth && After(nth.End, "年") is { } end ? new Found<int>(era.Value + nth.Value - 1, end) : null;
    }

    /// <summary>"九十年代", "20世纪90年代", "1990年代".</summary>
    private Found<DateSpan>? Decade(int i)
    {
        var century = numbers.Whole(i, 2, 30) is { } nth && After(nth.End, "世纪") is { } of ? new Found<int>((nth.Value - 1) * 100, of)
            : After(i, "上世纪", "上个世纪") is { } last ? new Found<int>(1900, last)
            : After(i, "本世纪", "这个世纪") is { } current ? new Found<int>(2000, current)
            : (Found<int>?)null;
        if (FourDigits(i) is { Value: var full } digits && full % 10 == 0 && After(digits.End, "年代") is { } afterFull)
        {
            return At(CalendarSpans.Years(full, 10), afterFull);
        }

        if (numbers.Whole(Skip(century?.End ?? i, "的"), 10, 90) is not { } decade || decade.Value % 10 != 0 || After(decade.End, "年代") is not { } end)
        {
            return null;
        }

        if (century is { } known)
        {
            return At(CalendarSpans.Years(known.Value + decade.Value, 10), end);
        }

        DayRange In(int hundred) => new(new DateTime(hundred + decade.Value, 1, 1), new DateTime(hundred + decade.Value + 10, 1, 1));
        var timex = TimexText.Range($"XX{decade.Value:00}-01-01", $"XX{(decade.Value + 10) % 100:00}-01-01", "P10Y");
        return At(new DateSpan(timex, In(1900), In(2000)), end);
    }

    private Found<DateSpan>? Century(int i) =>
        numbers.Whole(i, 2, 30) is { } nth && After(nth.End, "世纪") is { } end ? At(CalendarSpans.Years((nth.Value - 1) * 100, 100), end) : null;

    /// <summary>"= 2019": a filter over years.</summary>
    private Found<DateSpan>? Equal(int i) =>
        CharAt(i) == '=' && FourDigits(i + 1) is { } year ? At(CalendarSpans.Year(year.Value), year.End) : null;
}
