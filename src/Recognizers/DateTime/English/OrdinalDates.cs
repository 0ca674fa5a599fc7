using System.Globalization;
using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>The nth weekday of a month.</summary>
internal static class OrdinalDates
{
    public static Found<DatePoint>? Of(Sentence text, Calendar calendar, EnglishNumbers numbers, int nth, bool last, DayOfWeek weekday, int monthAt)
    {
        if (MonthOf(text, calendar, numbers, text.Skip(monthAt, "the")) is not { } month)
        {
            return null;
        }

        DateTime? In(DayRange? span) => span is not { } s ? null
            : last ? Calendar.LastWeekday(s.Start.Year, s.Start.Month, weekday)
            : Calendar.NthWeekday(s.Start.Year, s.Start.Month, weekday, nth);
        var span = month.Value;
        var year = span is { Year: { } known } && !text.IsAny(month.End - 1, "month") ? known.ToString("0000", CultureInfo.InvariantCulture) : TimexText.AnyYear;
        var timex = $"{year}-{In(span.Future)?.Month ?? span.Month:00}-WXX-{TimexText.IsoNumber(weekday)}-#{nth}";
        var point = span.IsDefinite
            ? new DatePoint(timex, In(span.Past), In(span.Future))
            : Fuzzy(calendar, timex, span.Month!.Value, year => CalendarSpans.Month(year, span.Month.Value) is { } of ? In(of.Past) : null);
        return new Found<DatePoint>(point, month.End);
    }

    private static DatePoint Fuzzy(Calendar calendar, string timex, int month, Func<int, DateTime?> inYear)
    {
        var (past, future) = calendar.Around(i => inYear(calendar.Today.Year + i), 8);
        return new DatePoint(timex, past, future) { Month = month };
    }

    /// <summary>"July", "July 2019", "next month", "the month" (its "the" already passed).</summary>
    public static Found<DateSpan>? MonthOf(Sentence text, Calendar calendar, EnglishNumbers numbers, int i)
    {
        if (EnglishWords.Offsets.TryGetValue(text.Word(i), out var offset) && text.Is(i + 1, "month"))
        {
            return calendar.MonthFromNow(offset) is { } relative ? new Found<DateSpan>(relative, i + 2) : null;
        }

        if (text.Is(i, "month") && text.Is(i - 1, "the"))
        {
            return calendar.MonthFromNow(0) is { } current ? new Found<DateSpan>(current, i + 1) : null;
        }

        if (!EnglishWords.Months.TryGetValue(text.Word(i), out var month))
        {
            return null;
        }

        var yearAt = text.Skip(i + 1, ",", "of", "in");
        if (numbers.Year(yearAt) is { } year)
        {
            return CalendarSpans.Month(year.Value, month) is { } known ? new Found<DateSpan>(known, year.End) : null;
        }

        if (EnglishWords.Offsets.TryGetValue(text.Word(yearAt), out var years) && text.Is(yearAt + 1, "year"))
        {
            return CalendarSpans.Month(calendar.Today.Year + years, month) is { } relative ? new Found<DateSpan>(relative, yearAt + 2) : null;
        }

        return new Found<DateSpan>(calendar.Month(month), i + 1);
    }
}
