using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Weeks by number or by their month: "week 10", "the last week of July", "w/c Feb 4".</summary>
internal sealed class EnglishWeeks(Sentence sentence, Calendar calendar, EnglishNumbers numbers, EnglishYears years, EnglishMonths months, EnglishDates dates) : EnglishGrammar(sentence, calendar)
{
    public Found<DateSpan>? Span(int i) => Longest.Of(Numbered(i), OfPeriod(i), OfDate(i), HolidayWeekend(i));

    private Found<DateSpan>? Numbered(int i)
    {
        var start = Text.Skip(i, "the");
        if (start > i || !Text.IsAny(i, "week", "w") || Text.Number(i + 1, 1, 2) is not { } week || Text.Is(i, "w") && !Text.Touches(i + 1)
            || Text[i + 2].Touches && Text[i + 2].IsWord)
        {
            return null;
        }

        var at = Text.Skip(i + 2, ",");
        return years.Year(Text.Skip(at, "of", "in")) is { } year
            ? At(CalendarSpans.WeekOfYear(year.Value, week), year.End)
            : At(CalendarSpans.WeekOfYear(Calendar.Today.Year, week), i + 2);
    }

    private Found<DateSpan>? OfPeriod(int i)
    {
        var start = Text.Skip(i, "the");
        var last = Text.IsAny(start, "last");
        if ((last ? new Found<int>(5, start + 1) : numbers.Ordinal(start)) is not { } nth || !Text.Is(nth.End, "week") || !Text.IsAny(nth.End + 1, "of", "in"))
        {
            return null;
        }

        var of = nth.End + 2;
        if (years.Year(of) is { } year)
        {
            return At(last ? CalendarSpans.LastWeekOfYear(year.Value) : CalendarSpans.WeekOfYear(year.Value, nth.Value), year.End);
        }

        if (nth.Value > 5)
        {
            return null;
        }

        var monthAt = Text.Skip(of, "the");
        var month = OffsetAt(monthAt) is { } offset && Text.Is(monthAt + 1, "month") ? At(Calendar.MonthFromNow(offset), monthAt + 2)
            : Text.Is(monthAt, "month") && monthAt > of ? At(Calendar.MonthFromNow(0), monthAt + 1)
            : months.Named(of, prefixed: true);
        return month is { Value: { Month: { } m } span } found ? At(Calendar.WeekOfMonth(span.Year, m, nth.Value), found.End) : null;
    }

    /// <summary>The week that holds a date.</summary>
    private Found<DateSpan>? OfDate(int i)
    {
        var start = Text.Skip(i, "the");
        var at = Text.Are(start, "w", "/", "c") ? start + 3
            : Text.Is(start, "week") && Text.IsAny(start + 1, "of", "starting", "beginning", "commencing") ? start + 2
            : -1;
        if (at < 0 || dates.Date(Text.Skip(at, "on")) is not { } date)
        {
            return null;
        }

        static DayRange? Around(DateTime? day) =>
            day is { } d && CalendarBounds.AddDays(d, 1 - TimexText.IsoNumber(d.DayOfWeek)) is { } monday && CalendarBounds.AddDays(monday, 7) is { } end
                ? new DayRange(monday, end)
                : null;
        return At(new DateSpan(date.Value.Timex, Around(date.Value.Past), Around(date.Value.Future)) { Grain = Grain.Week }, date.End);
    }

    private Found<DateSpan>? HolidayWeekend(int i)
    {
        if (dates.Holiday(i) is not { } holiday)
        {
            return null;
        }

        var day = holiday.Value;
        var end = holiday.End;
        if (!Text.Is(end, "weekend"))
        {
            return null;
        }

        if (years.Year(Text.Skip(end + 1, "of", "in")) is { } year && day is { Year: null, Past: { } sample })
        {
            var inYear = EnglishHolidayNames.At(Text, i)?.Value.In(year.Value) ?? sample;
            return Weekend(inYear, year.End);
        }

        return (day.Year is null ? day.Future : day.Past) is { } date ? Weekend(date, end + 1) : null;
    }

    /// <summary>A holiday on Monday or Friday makes the weekend longer.</summary>
    private static Found<DateSpan>? Weekend(DateTime holiday, int end)
    {
        var saturday = holiday.AddDays(holiday.DayOfWeek switch
        {
            DayOfWeek.Saturday => 0,
            DayOfWeek.Sunday => -1,
            DayOfWeek.Monday => -2,
            var weekday => DayOfWeek.Saturday - weekday,
        });
        var first = holiday.DayOfWeek is DayOfWeek.Friday ? holiday : saturday;
        var after = holiday.DayOfWeek is DayOfWeek.Monday ? holiday.AddDays(1) : saturday.AddDays(2);
        return At(new DateSpan(TimexText.Week(saturday) + "-WE", first, after), end);
    }
}
