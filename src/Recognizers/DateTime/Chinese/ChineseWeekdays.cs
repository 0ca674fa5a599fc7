using System.Globalization;
using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>Days by their weekday: "周三", "上周二", "下下个星期五", "四月的最后一个星期一".</summary>
internal sealed class ChineseWeekdays(string text, Calendar calendar, ChineseNumbers numbers, ChineseYears years) : ChineseGrammar(text, calendar)
{
    public Found<DatePoint>? Date(int i) => Longest.Of(
        Bare(i) is { } weekday ? At(Calendar.Weekday(weekday.Value), weekday.End) : null,
        Offset(i),
        NthOfMonth(i));

    /// <summary>The weekday alone.</summary>
    public Found<DayOfWeek>? Bare(int i) =>
        After(i, "周", "星期", "礼拜") is { } at && Lookup(at, ChineseWords.WeekdayEndings) is { } day && SkipSpace(at) == at && CharAt(day.End) is not ('个' or '十' or '天' or '点')
            && !(CharAt(day.End - 1) is '一' && CharAt(day.End) is '起' or '共' && Text.AsSpan(Math.Max(0, i - 4), Math.Min(4, i)).IndexOfAny('自', '从') < 0)
            ? day
            : null;

    private Found<DatePoint>? Offset(int i)
    {
        if (Lookup(i, ChineseWords.Offsets) is not { } offset || Bare(offset.End) is not { } weekday || Calendar.InWeek(offset.Value, weekday.Value) is not { } day)
        {
            return null;
        }

        return At(Calendar.On(day), weekday.End);
    }

    private Found<DatePoint>? NthOfMonth(int i)
    {
        var year = years.Year(i);
        var monthAt = year is { } known ? Skip(known.End, "的") : i;
        Found<DateSpan>? month = numbers.Whole(monthAt, 1, 12) is { } number && After(number.End, "月份", "月") is { } end
            ? At(year is { } y ? CalendarSpans.Month(y.Value, number.Value) : Calendar.Month(number.Value), end)
            : Lookup(i, ChineseWords.Offsets) is { } offset && After(offset.End, "月") is { } relative ? At(Calendar.MonthFromNow(offset.Value), relative) : null;
        if (month is not { } of)
        {
            return null;
        }

        var at = Skip(of.End, "的");
        if (After(at, "最后一天", "最后1天") is { } lastDay)
        {
            return At(LastDay(of.Value), lastDay);
        }

        var last = After(at, "最后一个", "最后1个");
        var nth = last is { } lastEnd ? new Found<int>(5, lastEnd)
            : After(at, "第") is { } ordinal && numbers.Whole(ordinal, 1, 5) is { } count && After(count.End, "个") is { } counted ? new Found<int>(count.Value, counted)
            : (Found<int>?)null;
        return nth is { } n && Bare(n.End) is { } weekday ? At(Nth(of.Value, n.Value, last is not null, weekday.Value), weekday.End) : null;
    }

    private static DatePoint LastDay(DateSpan month)
    {
        var (past, future) = (month.Past?.End.AddDays(-1), month.Future?.End.AddDays(-1));
        return month.IsDefinite || past is null
            ? new DatePoint(past is { } day ? TimexText.Date(day) : month.Timex, past, future)
            : new DatePoint(TimexText.MonthDay(past.Value.Month, past.Value.Day), past, future);
    }

    private static DatePoint Nth(DateSpan month, int nth, bool last, DayOfWeek weekday)
    {
        DateTime? In(DayRange? range) => range is not { } r ? null
            : last ? Calendar.LastWeekday(r.Start.Year, r.Start.Month, weekday)
            : Calendar.NthWeekday(r.Start.Year, r.Start.Month, weekday, nth);
        var year = month.IsDefinite ? month.Year!.Value.ToString("0000", CultureInfo.InvariantCulture) : TimexText.AnyYear;
        return new DatePoint($"{year}-{month.Month:00}-WXX-{TimexText.IsoNumber(weekday)}-#{nth}", In(month.Past), In(month.Future));
    }
}
