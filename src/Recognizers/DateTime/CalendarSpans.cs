using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal;

/// <summary>The weeks, months, quarters and years of a calendar.</summary>
internal static class CalendarSpans
{
    public static DateSpan? Year(int year) =>
        CalendarBounds.Date(year, 1, 1) is { } start && CalendarBounds.Month(year, 13) is { } end
            ? new DateSpan($"{year:0000}", start, end) { Grain = Grain.Year, Year = year }
            : null;

    public static DateSpan? Month(int year, int month) =>
        CalendarBounds.Month(year, month) is { } start && CalendarBounds.Month(year, month + 1) is { } end
            ? new DateSpan($"{start.Year:0000}-{start.Month:00}", start, end) { Grain = Grain.Month, Year = start.Year, Month = start.Month }
            : null;

    /// <summary>A month without its year: the present month counts as one to come.</summary>
    public static DateSpan Month(this Calendar calendar, int month)
    {
        var year = calendar.Reference.Year;
        var future = Month(month < calendar.Reference.Month ? year + 1 : year, month);
        var past = Month(month < calendar.Reference.Month ? year : year - 1, month);
        return new DateSpan($"XXXX-{month:00}", past?.Past, future?.Future) { Grain = Grain.Month, Month = month };
    }

    public static DateSpan? MonthFromNow(this Calendar calendar, int months) =>
        Month(calendar.Reference.Year, calendar.Reference.Month + months);

    public static DateSpan? WeekFromNow(this Calendar calendar, int weeks) =>
        calendar.InWeek(weeks, DayOfWeek.Monday) is { } monday ? Week(monday) : null;

    public static DateSpan? Week(DateTime monday) =>
        CalendarBounds.AddDays(monday, 7) is { } end ? new DateSpan(TimexText.Week(monday), monday, end) { Grain = Grain.Week } : null;

    public static DateSpan? WeekendFromNow(this Calendar calendar, int weeks) =>
        calendar.InWeek(weeks, DayOfWeek.Saturday) is { } saturday && CalendarBounds.AddDays(saturday, 2) is { } end
            ? new DateSpan(TimexText.Week(saturday) + "-WE", saturday, end)
            : null;

    /// <summary>The week of a year by ISO 8601; null if the year has no such week.</summary>
    public static DateSpan? WeekOfYear(int year, int week) =>
        year is >= 2 and <= 9998 && week >= 1 && week <= System.Globalization.ISOWeek.GetWeeksInYear(year)
            ? Week(System.Globalization.ISOWeek.ToDateTime(year, week, DayOfWeek.Monday))
            : null;

    public static DateSpan? LastWeekOfYear(int year) =>
        year is >= 2 and <= 9998 ? WeekOfYear(year, System.Globalization.ISOWeek.GetWeeksInYear(year)) : null;

    /// <summary>A week belongs to the month of its Thursday; 5 stands for the last week, however many there are.</summary>
    public static DateSpan? WeekOfMonth(this Calendar calendar, int? year, int month, int week)
    {
        if (year is { } known)
        {
            return WeekOfMonth(known, month, week) is { } range
                ? new DateSpan($"{known:0000}-{month:00}-W{week:00}", range, range)
                : null;
        }

        var of = calendar.Month(month);
        DayRange? In(DayRange? span) => span is { } s ? WeekOfMonth(s.Start.Year, month, week) : null;
        return new DateSpan($"XXXX-{month:00}-W{week:00}", In(of.Past), In(of.Future));
    }

    public static DateSpan? Quarter(int year, int quarter) => Months(year, ((quarter - 1) * 3) + 1, 3);

    public static DateSpan? Half(int year, int half) => Months(year, ((half - 1) * 6) + 1, 6);

    /// <summary>Months in a row, written as a range; the first may lie beyond its year.</summary>
    public static DateSpan? Months(int year, int first, int count) =>
        CalendarBounds.Month(year, first) is { } start && CalendarBounds.Month(year, first + count) is { } end
            ? Range(start, end, $"P{count}M") with { Grain = Grain.Month, Year = start.Year }
            : null;

    public static DateSpan? Years(int first, int count) =>
        CalendarBounds.Date(first, 1, 1) is { } start && CalendarBounds.Month(first + count, 1) is { } end
            ? Range(start, end, $"P{count}Y") with { Grain = Grain.Year }
            : null;

    public static DateSpan Range(DateTime start, DateTime end, string length) =>
        new(TimexText.Range(TimexText.Date(start), TimexText.Date(end), length), start, end);

    private static DayRange? WeekOfMonth(int year, int month, int week)
    {
        if (year is < 2 or > 9998)
        {
            return null;
        }

        var thursday = week >= 5
            ? Calendar.LastWeekday(year, month, DayOfWeek.Thursday)
            : Calendar.NthWeekday(year, month, DayOfWeek.Thursday, week);
        return thursday is { } day ? new DayRange(day.AddDays(-3), day.AddDays(4)) : null;
    }
}
