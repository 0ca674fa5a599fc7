using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal;

/// <summary>One end of a range of days: a day, or a period that stands for its first day (or, "the end of", the day after its last).</summary>
internal sealed record SpanEdge(string Timex, DateTime? Past, DateTime? Future, Grain Grain)
{
    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    public DayOfWeek? Weekday { get; init; }

    public static SpanEdge Of(DatePoint date) =>
        new(date.Timex, date.Past, date.Future, Grain.Day) { Year = date.Year, Month = date.Month, Day = date.Day, Weekday = date.Weekday };

    public static SpanEdge? Of(DateSpan span)
    {
        if (span.Past is null && span.Future is null)
        {
            return null;
        }

        // "from 2007 to the end of 2008" runs through 2008; "to mid May" includes the middle.
        var (past, future) = span.Modifier switch
        {
            SpanPortions.End => (span.Past?.End, span.Future?.End),
            SpanPortions.Middle => (Middle(span, span.Past), Middle(span, span.Future)),
            _ => (span.Past?.Start, span.Future?.Start),
        };
        var day = past ?? future;
        var timex = span is { Year: null, Month: not null } && !span.IsDefinite
            ? TimexText.MonthDay(day!.Value.Month, day.Value.Day)
            : TimexText.Date(day!.Value);
        var grain = span.Modifier is not null && span.Grain == Grain.Year ? Grain.Month : span.Grain;
        return new SpanEdge(timex, past, future, grain) { Year = span.Year, Month = span.Modifier is null ? span.Month : null };
    }

    /// <summary>The same edge with the year that the other end names.</summary>
    public SpanEdge InYear(int year, bool asStart, SpanEdge other)
    {
        if (Year is not null || Month is not { } month)
        {
            return this;
        }

        var sameYear = CalendarBounds.Date(year, month, Day ?? 1);
        var outOfOrder = asStart ? sameYear > other.Past : sameYear < other.Past;
        var used = outOfOrder ? year + (asStart ? -1 : 1) : year;
        var date = CalendarBounds.Date(used, month, Day ?? 1);
        return this with { Timex = TimexText.YearMonthDay($"{used:0000}", month, Day ?? 1), Past = date, Future = date, Year = used };
    }

    private static DateTime? Middle(DateSpan span, DayRange? range) =>
        range is not { } r ? null : span.Grain == Grain.Month ? new DateTime(r.Start.Year, r.Start.Month, 16) : r.End;
}
