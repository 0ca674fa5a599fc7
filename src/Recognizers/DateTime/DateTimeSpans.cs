using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal;

/// <summary>Joins days with stretches of the clock.</summary>
internal static class DateTimeSpans
{
    public static Placed On(DatePoint date, DayPart part) => new(
        TemporalKind.DateTimeRange,
        [.. Days(date).Select(day => new Reading(date.Timex + part.Timex, day + part.Start, day + part.End))])
    {
        Modifier = part.Modifier,
    };

    public static Placed On(DatePoint date, ClockSpan span)
    {
        var next = date.NextDay();
        return new Placed(
            TemporalKind.DateTimeRange,
            [
                .. from range in span.Ranges
                   let last = range.CrossesMidnight ? next : date
                   from days in new[] { (First: date.Past, Last: last.Past), (First: date.Future, Last: last.Future) }
                   select new Reading(
                       TimexText.Range(date.Timex + range.Start.Timex, last.Timex + range.End.Timex, TimexText.Length(range.Length)),
                       days.First + range.Start.Offset,
                       days.Last + range.End.Offset),
            ]);
    }

    /// <summary>From a moment on one day to a moment on another.</summary>
    public static Placed? Between(DateTimePoint start, DateTimePoint end)
    {
        var readings = new List<Reading>();
        foreach (var (from, until) in new[] { (start.Date.Past, end.Date.Past), (start.Date.Future, end.Date.Future), (start.Date.Past, end.Date.Future) })
        {
            if (from + start.Clock.Offset is { } first && until + end.Clock.Offset is { } last && first < last
                && (readings.Count == 0 || from == start.Date.Future && until == end.Date.Future))
            {
                readings.Add(new Reading(TimexText.Range(start.Timex, end.Timex, TimexText.Length(last - first)), first, last));
            }
        }

        return readings.Count > 0 ? new Placed(TemporalKind.DateTimeRange, readings) : null;
    }

    private static IEnumerable<DateTime?> Days(DatePoint date) => [date.Past, date.Future];
}
