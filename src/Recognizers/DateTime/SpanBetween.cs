using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal;

/// <summary>The range from one day to another.</summary>
internal static class SpanBetween
{
    public static DateSpan? Edges(SpanEdge start, SpanEdge end)
    {
        (start, end) = (end.Year, start.Year) switch
        {
            ({ } year, null) => (start.InYear(year, asStart: true, end), end),
            (null, { } year) => (start, end.InYear(year, asStart: false, start)),
            _ => (start, end),
        };
        // "between Monday and Wednesday next week": both in that week.
        if (start is { Weekday: { } weekday, Day: null } && end.Past is { } last && end.Past == end.Future)
        {
            var day = last.AddDays(-((TimexText.IsoNumber(last.DayOfWeek) - TimexText.IsoNumber(weekday) + 7) % 7));
            start = SpanEdge.Of(Calendar.On(day));
        }

        if (start.Past is null && start.Future is null || end.Past is null && end.Future is null)
        {
            return new DateSpan(TimexText.Range(start.Timex, end.Timex, "PXD"), null, null);
        }

        var past = Ordered(start.Past, Near(start.Past, end, end.Past), end.Future, start.Past);
        var future = Ordered(start.Future, Near(start.Future, end, end.Future), end.Future, start.Past);
        if ((past ?? future) is null)
        {
            return null;
        }

        past ??= future;
        future ??= past;
        return new DateSpan(Timex(start, end, past!.Value), past, future) { FutureTimex = Timex(start, end, future!.Value) };
    }

    /// <summary>"2/29-3/1": the start comes only in leap years, the end every year.</summary>
    private static DateTime? Near(DateTime? start, SpanEdge edge, DateTime? end) =>
        start is { } s && end > s.AddDays(366) && edge is { Year: null, Month: { } month, Day: { } day } ? CalendarBounds.Date(s.Year, month, day) ?? end : end;

    private static DayRange? Ordered(DateTime? start, DateTime? end, DateTime? laterEnd, DateTime? earlierStart)
    {
        if (start is not { } s || end is not { } e)
        {
            return null;
        }

        if (s <= e)
        {
            return new DayRange(s, e);
        }

        // "from August to October" written in September: the one that began, with the end to come.
        return s <= laterEnd ? new DayRange(s, laterEnd.Value)
            : earlierStart <= e ? new DayRange(earlierStart.Value, e)
            : null;
    }

    private static string Timex(SpanEdge start, SpanEdge end, DayRange range) =>
        TimexText.Range(start.Timex, end.Timex, Length(start.Grain, end.Grain, range));

    private static string Length(Grain start, Grain end, DayRange range)
    {
        var months = ((range.End.Year - range.Start.Year) * 12) + range.End.Month - range.Start.Month;
        return (start, end) switch
        {
            (Grain.Year, Grain.Year) => $"P{range.End.Year - range.Start.Year}Y",
            (Grain.Month or Grain.Year, Grain.Month or Grain.Year) => $"P{months}M",
            (Grain.Week, Grain.Week) => $"P{(range.End - range.Start).Days / 7}W",
            _ => $"P{(range.End - range.Start).Days}D",
        };
    }
}
