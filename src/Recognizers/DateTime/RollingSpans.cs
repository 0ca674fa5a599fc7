using System.Globalization;
using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal;

/// <summary>Spans that end or begin at the moment of writing: the last three days, the next two hours.</summary>
internal static class RollingSpans
{
    public static TemporalValue? Last(this Calendar calendar, Length length)
    {
        if (!length.IsOfDays)
        {
            return length.From(calendar.Reference, -1) is { } from ? Clocked(from, calendar.Reference, length) : null;
        }

        return length.From(calendar.Today, -1) is { } start ? Days(start, calendar.Today, length) : null;
    }

    public static TemporalValue? Next(this Calendar calendar, Length length)
    {
        if (!length.IsOfDays)
        {
            return length.From(calendar.Reference) is { } until ? Clocked(calendar.Reference, until, length) : null;
        }

        var businessOnly = length.Parts is [{ Unit: Unit.BusinessDay }];
        var tomorrow = businessOnly ? BusinessDays.Add(calendar.Today, 1) : CalendarBounds.AddDays(calendar.Today, 1);
        return tomorrow is { } start && After(start, length, businessOnly) is { } end ? Days(start, end, length) : null;
    }

    public static DateSpan? From(DatePoint first, Length length, int sign = 1)
    {
        DayRange? Range(DateTime? day) => day is { } d && length.From(d, sign) is { } other
            ? sign > 0 ? new DayRange(d, other) : new DayRange(other, d)
            : null;
        var past = Range(first.Past);
        return past is { } range
            ? new DateSpan(TimexText.Range(TimexText.Date(range.Start), TimexText.Date(range.End), length.Timex), past, past)
            : null;
    }

    public static Placed Clocked(DateTime start, DateTime end, Length length) =>
        new(TemporalKind.DateTimeRange, TimexText.Range(TimexText.Moment(start), TimexText.Moment(end), length.Timex), start, end);

    private static DateTime? After(DateTime start, Length length, bool businessOnly) =>
        businessOnly && BusinessDays.Add(start, (int)length.Parts[0].Amount - 1) is { } last ? CalendarBounds.AddDays(last, 1) : length.From(start);

    private static DateSpan Days(DateTime start, DateTime end, Length length)
    {
        var span = CalendarSpans.Range(start, end, length.Timex);
        return length.Parts is [{ Unit: Unit.BusinessDay }]
            ? span with { Days = string.Join(',', ListBusinessDays(start, end)) }
            : span;
    }

    private static IEnumerable<string> ListBusinessDays(DateTime start, DateTime end)
    {
        for (var day = start; day < end; day = day.AddDays(1))
        {
            if (BusinessDays.Is(day))
            {
                yield return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }
    }
}
