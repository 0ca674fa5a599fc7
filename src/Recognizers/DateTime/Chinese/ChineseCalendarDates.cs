using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>Dates by year, month and day: "2015年2月1日", "农历十月初一", "本月十日", "12/1", "2010.01.29".</summary>
internal sealed class ChineseCalendarDates(string text, Calendar calendar, ChineseNumbers numbers, ChineseYears years) : ChineseGrammar(text, calendar)
{
    public Found<DatePoint>? Date(int i) => Longest.Of(YearMonthDay(i), RelativeMonthDay(i), DayOfMonth(i, "日"), Numeric(i));

    /// <summary>A day whose month is open.</summary>
    public Found<DatePoint>? DayOfMonth(int i, params ReadOnlySpan<string> suffixes)
    {
        if (CharAt(i - 1) is '.' or '-' or '/' or '第' || numbers.Whole(i, 1, 31) is not { } day || After(day.End, suffixes) is not { } end || CharAt(end) is '前' or '内' or '后' or '线' or '楼')
        {
            return null;
        }

        return At(Calendar.DayOfMonth(day.Value), end);
    }

    public Found<int>? Day(int i) => DayAfterMonth(i) is { } day ? new Found<int>(day.Value.Day, day.End) : null;

    public Found<int>? Month(int i)
    {
        if (After(i, "正月") is { } first)
        {
            return new Found<int>(1, first);
        }

        if (After(i, "冬月") is { } winter)
        {
            return new Found<int>(11, winter);
        }

        if (After(i, "腊月") is { } last)
        {
            return new Found<int>(12, last);
        }

        return numbers.Whole(i, 1, 12) is { } month && After(month.End, "月份", "月") is { } end ? new Found<int>(month.Value, end) : null;
    }

    private Found<DatePoint>? YearMonthDay(int i)
    {
        var lunarSaid = After(i, "农历", "阴历", "旧历");
        var start = lunarSaid ?? i;
        var year = years.Year(start);
        var monthAt = year is { } known ? Skip(known.End, "的", ",") : start;
        if (Month(monthAt) is not { } month || DayAfterMonth(Skip(month.End, "的")) is not { } day)
        {
            return null;
        }

        var lunar = lunarSaid is not null || day.Value.Lunar || After(monthAt, "正月", "腊月", "冬月") is not null;
        return At(Calendar.MonthDay(year?.Value, month.Value, day.Value.Day) with { IsLunar = lunar }, day.End);
    }

    private Found<(int Day, bool Lunar)>? DayAfterMonth(int i)
    {
        if (After(i, "初") is { } early && numbers.Whole(early, 1, 10) is { } first)
        {
            return new Found<(int, bool)>((first.Value, true), first.End);
        }

        var lunar = CharAt(SkipSpace(i)) is '廿' or '卅';
        if (numbers.Whole(i, 1, 31) is not { } day)
        {
            return null;
        }

        return After(day.End, "日", "号") is { } end ? new Found<(int, bool)>((day.Value, lunar), end)
            : lunar || EndsDay(day.End) ? new Found<(int, bool)>((day.Value, lunar), day.End)
            : null;
    }

    /// <summary>"十月十二", "12月25晚上": the day without "日", where no other count can be meant.</summary>
    private bool EndsDay(int i) =>
        !char.IsLetterOrDigit(CharAt(i)) && CharAt(i) is not ('.' or '-' or '/' or ':' or '%' or '~')
        || CharAt(i) is '早' or '晚' or '凌' or '夜' or '到' or '至' || CharAt(i) is '-' or '~' && char.IsAsciiDigit(CharAt(i + 1)) || After(i, "上午", "中午", "下午", "傍晚") == i + 2;

    /// <summary>"本月十日", "下个月5号".</summary>
    private Found<DatePoint>? RelativeMonthDay(int i)
    {
        if (Lookup(i, ChineseWords.Offsets) is not { } offset || After(offset.End, "月") is not { } month || DayAfterMonth(Skip(month, "的", "份")) is not { } day)
        {
            return null;
        }

        return Calendar.InMonth(offset.Value, day.Value.Day) is { } date ? At(Calendar.On(date), day.End) : null;
    }

    private Found<DatePoint>? Numeric(int i)
    {
        if (CharAt(i - 1) is '.' or '-' or '/' && char.IsAsciiDigit(CharAt(i - 2)) || char.IsAsciiLetter(CharAt(i - 1)))
        {
            return null;
        }

        var first = numbers.Arabic(i, 4, 4) ?? numbers.Arabic(i, 1, 2);
        if (first is not { } a || CharAt(a.End) is not ('.' or '-' or '/') || numbers.Arabic(a.End + 1, 1, 2) is not { } b)
        {
            return null;
        }

        var separator = CharAt(a.End);
        if (CharAt(b.End) != separator)
        {
            return separator == '/' && a.End - i <= 2 && !Continues(b.End) && Valid(a.Value, b.Value) ? At(Calendar.MonthDay(null, a.Value, b.Value), b.End) : null;
        }

        if ((numbers.Arabic(b.End + 1, 4, 4) ?? numbers.Arabic(b.End + 1, 1, 2)) is not { } c || Continues(c.End))
        {
            return null;
        }

        var yearFirst = a.End - i == 4 || c.End - b.End <= 3;
        var (year, month, day) = yearFirst ? (a.Value, b.Value, c.Value) : Valid(b.Value, a.Value) ? (c.Value, b.Value, a.Value) : (c.Value, a.Value, b.Value);
        return Valid(month, day) ? At(Calendar.MonthDay(FullYear(year), month, day), c.End) : null;
    }

    private static int FullYear(int year) => year switch
    {
        < 50 => 2000 + year,
        < 100 => 1900 + year,
        _ => year,
    };

    private bool Continues(int end) => CharAt(end) is '%' or '/' || CharAt(end) is '.' or '-' or ':' && char.IsAsciiDigit(CharAt(end + 1)) && CharAt(end) != '-' || char.IsAsciiDigit(CharAt(end));

    private static bool Valid(int month, int day) => month is >= 1 and <= 12 && day is >= 1 and <= 31;
}
