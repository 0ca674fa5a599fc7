using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal;

/// <summary>Decides which halves of the day the two ends of "from 9 to 5" mean.</summary>
internal static class ClockRanges
{
    public static ClockSpan Between(ClockTime start, ClockTime end)
    {
        return (start.Ambiguous, end.Ambiguous) switch
        {
            (false, false) => new ClockSpan([new ClockRange(start, end)]),
            (true, false) => new ClockSpan([new ClockRange(NearestBefore(start, end), end)]),
            (false, true) => new ClockSpan([new ClockRange(start, NearestAfter(start, end))]),
            _ => Both(start, end),
        };
    }

    /// <summary>Both within a part of the day named with them ("between 7 and 9 in the evening").</summary>
    public static ClockSpan Within(DayPart part, ClockTime start, ClockTime end)
    {
        var first = part.Place(start);
        var last = part.Place(end);
        return new ClockSpan([new ClockRange(first, end.Ambiguous && last.Offset <= first.Offset ? NearestAfter(first, end) : last)]);
    }

    public static ClockSpan Starting(ClockTime start, Length length)
    {
        var ranges = new List<ClockRange>();
        foreach (var clock in start.Alternatives)
        {
            if (length.From(DateTime.MinValue + clock.Offset) is { } end)
            {
                ranges.Add(new ClockRange(clock, new ClockTime(end.Hour, end.Minute, end.Second)));
            }
        }

        return new ClockSpan(ranges);
    }

    private static ClockSpan Both(ClockTime start, ClockTime end)
    {
        var plainStart = start with { Ambiguous = false };
        var first = new ClockRange(plainStart, NearestAfter(plainStart, end));
        var second = new ClockRange(first.Start.OtherHalf, first.End.OtherHalf);
        return new ClockSpan([first, second]);
    }

    private static ClockTime NearestBefore(ClockTime start, ClockTime end) =>
        start.Alternatives.Where(clock => clock.Offset < end.Offset).MaxBy(clock => clock.Offset) ?? start.InAfternoon();

    private static ClockTime NearestAfter(ClockTime start, ClockTime end) =>
        end.Alternatives.Where(clock => clock.Offset > start.Offset).MinBy(clock => clock.Offset) ?? end with { Ambiguous = false };
}
