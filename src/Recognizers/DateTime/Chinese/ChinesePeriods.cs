using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>Weeks, months, quarters, seasons: "2018年10月", "下周", "上个月", "周末", "第一季度", "上半年", "明年第九个月".</summary>
internal sealed class ChinesePeriods(string text, Calendar calendar, ChineseNumbers numbers, ChineseYears years) : ChineseGrammar(text, calendar)
{
    private Memo<DateSpan>? spans;

    public Found<DateSpan>? Span(int i) => (spans ??= new Memo<DateSpan>(at => Longest.Of(Whole(at), Portion(at)))).At(i);

    public Found<DateSpan>? Whole(int i) => Longest.Of(years.Span(i), Month(i), OffsetUnit(i), NumericMonth(i), Parts(i), Ordinal(i), Season(i));

    private Found<DateSpan>? Month(int i)
    {
        var year = years.Year(i);
        var at = year is { } known ? Skip(known.End, "的", ",") : i;
        var month = After(at, "正月") is { } first ? new Found<int>(1, first)
            : numbers.Whole(at, 1, 12) is { } number && After(number.End, "月份", "月") is { } end ? new Found<int>(number.Value, end)
            : (Found<int>?)null;
        if (month is not { } found || CharAt(i - 1) is '.' or '第')
        {
            return null;
        }

        return At(year is { } y ? CalendarSpans.Month(y.Value, found.Value) : Calendar.Month(found.Value), found.End);
    }

    private Found<DateSpan>? NumericMonth(int i)
    {
        if (numbers.Arabic(i, 4, 4) is not { Value: >= 1500 and <= 2100 } year || CharAt(year.End) is not ('-' or '/' or '.')
            || numbers.Arabic(year.End + 1, 1, 2) is not { Value: >= 1 and <= 12 } month || CharAt(month.End) is '-' or '/' or '.' or ':')
        {
            return null;
        }

        return At(CalendarSpans.Month(year.Value, month.Value), month.End);
    }

    /// <summary>"下周", "上上个星期", "这个月", "本季度", "周末", "上周末".</summary>
    private Found<DateSpan>? OffsetUnit(int i)
    {
        if (After(i, "周末") is { } weekend)
        {
            return At(Calendar.WeekendFromNow(0), weekend);
        }

        if (Lookup(i, ChineseWords.Offsets) is not { } offset)
        {
            return null;
        }

        var n = offset.Value;
        if (After(offset.End, "周末", "星期末") is { } nextWeekend)
        {
            return At(Calendar.WeekendFromNow(n), nextWeekend);
        }

        if (After(offset.End, "周", "星期", "礼拜") is { } week && CharAt(week) is not '年')
        {
            return At(Calendar.WeekFromNow(n), week);
        }

        if (After(offset.End, "月份", "月") is { } month && !Precedes(offset.End, "今"))
        {
            return At(Calendar.MonthFromNow(n), month);
        }

        if (After(offset.End, "季度") is { } quarter)
        {
            return At(CalendarSpans.Months(Calendar.Today.Year, ((((Calendar.Today.Month - 1) / 3) + n) * 3) + 1, 3), quarter);
        }

        return After(offset.End, "年代") is { } decade ? At(CalendarSpans.Years((Calendar.Today.Year / 10 * 10) + (n * 10), 10), decade) : null;
    }

    /// <summary>"上半年", "2017年上半年", "今年后半年", "下半月", "第一季度".</summary>
    private Found<DateSpan>? Parts(int i)
    {
        var said = years.Year(i);
        var at = said is { } known ? Skip(known.End, "的") : i;
        var year = said?.Value ?? Calendar.Today.Year;
        if (After(at, "上半年", "前半年", "上个半年") is { } firstHalf)
        {
            return At(CalendarSpans.Half(year, 1), firstHalf);
        }

        if (After(at, "下半年", "后半年", "下个半年") is { } secondHalf)
        {
            return At(CalendarSpans.Half(year, 2), secondHalf);
        }

        if (said is null && After(at, "上半月", "上半个月") is { } early)
        {
            return HalfMonth(first: true, early);
        }

        if (said is null && After(at, "下半月", "下半个月") is { } late)
        {
            return HalfMonth(first: false, late);
        }

        var ordinal = Skip(at, "第");
        return numbers.Whole(ordinal, 1, 4) is { } quarter && After(quarter.End, "季度", "个季度") is { } end && (Text[end - 3] != '个' || ordinal > at)
            ? At(CalendarSpans.Quarter(year, quarter.Value), end)
            : null;
    }

    private Found<DateSpan>? HalfMonth(bool first, int end)
    {
        if (Calendar.MonthFromNow(0)?.Past is not { } month)
        {
            return null;
        }

        var middle = month.Start.AddDays(15);
        return first
            ? At(CalendarSpans.Range(month.Start, middle, "P15D"), end)
            : At(CalendarSpans.Range(middle, month.End, $"P{(month.End - middle).Days}D"), end);
    }

    /// <summary>"2021年的第二周", "明年第九个月", "今年的最后3周", "去年的前10天", "四月的最后一周".</summary>
    private Found<DateSpan>? Ordinal(int i)
    {
        var year = years.Year(i);
        if (year is { } known && CountedIn(known, Skip(known.End, "的")) is { } counted)
        {
            return counted;
        }

        var month = Longest.Of(Month(i), OffsetMonth(i));
        if (month is not { Value.Month: { } number } of)
        {
            return null;
        }

        var at = Skip(of.End, "的");
        var nth = After(at, "最后一", "最后1") is { } last ? new Found<int>(5, last)
            : After(at, "第") is { } ordinal && numbers.Whole(ordinal, 1, 5) is { } count ? count
            : (Found<int>?)null;
        return nth is { } n && After(n.End, "周", "个星期", "个周", "个礼拜") is { } end && Lookup(end, ChineseWords.WeekdayEndings) is null
            ? At(Calendar.WeekOfMonth(of.Value.Year, number, n.Value), end)
            : null;
    }

    private Found<DateSpan>? OffsetMonth(int i) =>
        Lookup(i, ChineseWords.Offsets) is { } offset && After(offset.End, "月") is { } end ? At(Calendar.MonthFromNow(offset.Value), end) : null;

    private Found<DateSpan>? CountedIn(Found<int> year, int at)
    {
        if (After(at, "第") is { } ordinal && numbers.Whole(ordinal, 1, 53) is { } nth)
        {
            return After(nth.End, "周", "个星期", "个周", "个礼拜") is { } week ? At(CalendarSpans.WeekOfYear(year.Value, nth.Value), week)
                : nth.Value <= 12 && After(nth.End, "个月") is { } month ? At(CalendarSpans.Month(year.Value, nth.Value), month)
                : null;
        }

        var last = After(at, "最后", "后");
        if ((last ?? After(at, "前", "头")) is not { } countAt || numbers.Whole(countAt, 1, 366) is not { } count || Lookup(count.End, ChineseWords.Units) is not { Value: < Unit.Hour } unit)
        {
            return null;
        }

        var length = new Length(count.Value, unit.Value);
        if (unit.Value == Unit.Week && CalendarSpans.WeekOfYear(year.Value, 1)?.Past is { } first && CalendarSpans.LastWeekOfYear(year.Value)?.Past is { } final)
        {
            return At(Cut(new DayRange(first.Start, final.End), length, last is not null), unit.End);
        }

        return CalendarSpans.Year(year.Value)?.Past is { } whole ? At(Cut(whole, length, last is not null), unit.End) : null;
    }

    private static DateSpan? Cut(DayRange whole, Length length, bool last) =>
        length.From(last ? whole.End : whole.Start, last ? -1 : 1) is { } edge
            ? last ? CalendarSpans.Range(edge, whole.End, length.Timex) : CalendarSpans.Range(whole.Start, edge, length.Timex)
            : null;

    private Found<DateSpan>? Season(int i)
    {
        var year = years.Year(i);
        return Lookup(year is { } known ? Skip(known.End, "的") : i, ChineseWords.Seasons) is { } season && !IsPlace(season.End)
            ? At(new DateSpan(year is { } said ? $"{said.Value:0000}-{season.Value}" : season.Value, null, null), season.End)
            : null;
    }

    /// <summary>"月底", "上个月底", "5月中旬", "年初", "2018年底".</summary>
    private Found<DateSpan>? Portion(int i)
    {
        if (After(i, "月底", "月末", "月初", "月中", "年底", "年末", "年初", "年中") is { } bare)
        {
            var span = CharAt(bare - 2) == '月' ? Calendar.MonthFromNow(0) : CalendarSpans.Year(Calendar.Today.Year);
            return At(span?.Portion(Kind(CharAt(bare - 1))), bare);
        }

        if (years.Year(i) is { } year && After(year.End, "底", "末", "初", "中", "年底", "年末", "年初") is { } yearEnd)
        {
            return At(CalendarSpans.Year(year.Value)?.Portion(Kind(CharAt(yearEnd - 1))), yearEnd);
        }

        if (Longest.Of(Month(i), OffsetMonth(i)) is not { } month)
        {
            return null;
        }

        var at = Skip(month.End, "的");
        if (After(at, "上旬", "中旬", "下旬") is { } third)
        {
            return At(month.Value.Portion(CharAt(third - 2) switch { '上' => SpanPortions.Start, '中' => SpanPortions.Middle, _ => SpanPortions.End }), third);
        }

        return After(at, "月底", "底", "末", "月初", "初", "中") is { } end && !(CharAt(end - 1) == '初' && numbers.Whole(end, 1, 10) is not null)
            ? At(month.Value.Portion(Kind(CharAt(end - 1))), end)
            : null;
    }

    private static string Kind(char word) => word switch
    {
        '初' => SpanPortions.Start,
        '中' => SpanPortions.Middle,
        _ => SpanPortions.End,
    };
}
