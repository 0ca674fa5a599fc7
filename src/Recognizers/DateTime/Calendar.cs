using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal;

/// <summary>Places days relative to the moment of writing. A day that leaves its year, month or week open gets the last one before that moment and the next one from it.</summary>
internal sealed class Calendar(DateTime reference)
{
    // A 29th of February comes within eight years, a given weekday on a given day of the month within four.
    private const int YearsToSearch = 8;
    private const int MonthsToSearch = 12 * 7;

    public DateTime Reference { get; } = reference;

    public DateTime Today { get; } = reference.Date;

    public DatePoint? FromToday(int days) => CalendarBounds.AddDays(Today, days) is { } day ? On(day) : null;

    public static DatePoint On(DateTime day) =>
        new(TimexText.Date(day), day, day);

    public DatePoint MonthDay(int? year, int month, int day)
    {
        if (year is { } known)
        {
            var date = CalendarBounds.Date(known, month, day);
            return new DatePoint(TimexText.YearMonthDay($"{known:0000}", month, day), date, date) { Year = year, Month = month, Day = day };
        }

        var (past, future) = Around(i => CalendarBounds.Date(Reference.Year + i, month, day), YearsToSearch);
        return new DatePoint(TimexText.MonthDay(month, day), past, future) { Month = month, Day = day };
    }

    /// <summary>A year of two digits can mean two centuries ("35").</summary>
    public static DatePoint TwoDigitYear(int year, int month, int day)
    {
        var timex = TimexText.YearMonthDay($"XX{year:00}", month, day);
        return new DatePoint(timex, CalendarBounds.Date(1900 + year, month, day), CalendarBounds.Date(2000 + year, month, day))
        {
            Month = month,
            Day = day,
        };
    }

    public DatePoint DayOfMonth(int day)
    {
        var (past, future) = Around(i => InMonth(i, day), MonthsToSearch);
        return new DatePoint(TimexText.DayOfMonth(day), past, future) { Day = day };
    }

    public DatePoint Weekday(DayOfWeek weekday)
    {
        var (past, future) = Around(i => InWeek(i, weekday), 2);
        return new DatePoint(TimexText.Weekday(weekday), past, future) { Weekday = weekday };
    }

    public DatePoint WeekdayOnDay(DayOfWeek weekday, int day)
    {
        var (past, future) = Around(i => InMonth(i, day) is { } date && date.DayOfWeek == weekday ? date : null, MonthsToSearch);
        return new DatePoint(TimexText.Weekday(weekday), past, future) { Weekday = weekday, Day = day };
    }

    /// <summary>The day in the week so many weeks from now; weeks begin on Monday.</summary>
    public DateTime? InWeek(int weeks, DayOfWeek weekday) =>
        CalendarBounds.AddDays(Today, (weeks * 7) + TimexText.IsoNumber(weekday) - TimexText.IsoNumber(Today.DayOfWeek));

    public DateTime? InMonth(int months, int day) =>
        CalendarBounds.Month(Reference.Year, Reference.Month + months) is { } first ? CalendarBounds.Date(first.Year, first.Month, day) : null;

    /// <summary>The nth (or, for 5 as the last, the last) such weekday of a month; null if the month has no such.</summary>
    public static DateTime? NthWeekday(int year, int month, DayOfWeek weekday, int nth)
    {
        if (CalendarBounds.Date(year, month, 1) is not { } first)
        {
            return null;
        }

        var day = 1 + ((TimexText.IsoNumber(weekday) - TimexText.IsoNumber(first.DayOfWeek) + 7) % 7) + ((nth - 1) * 7);
        return CalendarBounds.Date(year, month, day);
    }

    public static DateTime LastWeekday(int year, int month, DayOfWeek weekday)
    {
        var last = new DateTime(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-((TimexText.IsoNumber(last.DayOfWeek) - TimexText.IsoNumber(weekday) + 7) % 7));
    }

    /// <summary>The last of the dates before the moment of writing and the first from it on, both looked for outwards from "this".</summary>
    public (DateTime? Past, DateTime? Future) Around(Func<int, DateTime?> occurrence, int reach)
    {
        DateTime? past = null;
        DateTime? future = null;
        for (var i = 0; i <= reach && (past is null || future is null); i++)
        {
            future ??= occurrence(i) is { } later && later >= Reference ? later : null;
            past ??= occurrence(-i) is { } earlier && earlier < Reference ? earlier : null;
        }

        return (past, future);
    }
}
