using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>Stretches by the clock, with or without a day: "下午五点到晚上七点半", "从昨天下午两点到明天四点".</summary>
internal sealed class ChineseClockSpans(string text, Calendar calendar, ChineseNumbers numbers, ChineseClock clock, ChineseDateTimes dateTimes, ChineseRanges ranges, ChineseDates dates)
    : ChineseGrammar(text, calendar)
{
    public Found<ClockSpan>? Span(int i)
    {
        var from = After(i, "从", "由") ?? i;
        if ((clock.Time(from) ?? HourBeforeConnector(from)) is not { } start || Range(start.Value, start.End, PartAt(from)) is not { } found)
        {
            return null;
        }

        return found;
    }

    public Found<TemporalValue>? Dated(int i)
    {
        var from = After(i, "从", "由", "自") ?? i;
        if (dateTimes.Joined(from) is { } start)
        {
            if (ranges.Connector(start.End) is { Value: false } toNow && UntilNow(start.Value, toNow.End) is { } untilNow)
            {
                return untilNow;
            }

            if (ranges.Connector(start.End) is { } connector && dateTimes.Joined(connector.End) is { } end)
            {
                var after = ranges.Closing(end.End);
                return connector.Value && after == end.End ? null : Moments(start.Value, end.Value, after);
            }

            if (Range(start.Value.Clock, start.End, PartBefore(from, start.End)) is { } hours)
            {
                return new Found<TemporalValue>(DateTimeSpans.On(start.Value.Date, hours.Value), hours.End);
            }
        }

        return DayThenHours(from);
    }

    private Found<TemporalValue>? UntilNow(DateTimePoint start, int at)
    {
        if (After(at, "现在", "此刻", "目前") is not { } end || start.Date.Past + start.Clock.Offset is not { } first || first >= Calendar.Reference)
        {
            return null;
        }

        var timex = TimexText.Range(start.Timex, "PRESENT_REF", TimexText.Length(Calendar.Reference - first));
        return new Found<TemporalValue>(new Placed(TemporalKind.DateTimeRange, timex, first, Calendar.Reference), end);
    }

    /// <summary>"明天三到五点": the first hour without its "点".</summary>
    private Found<TemporalValue>? DayThenHours(int i) =>
        dates.Date(i) is { } date && Span(Skip(date.End, "的", ",")) is { } hours ? new Found<TemporalValue>(DateTimeSpans.On(date.Value, hours.Value), hours.End) : null;

    private Found<ClockSpan>? Range(ClockTime start, int end, DayPart? part)
    {
        if (ranges.Connector(end) is not { } connector || clock.Time(Skip(connector.End, "第二天", "次日", "隔天", "翌日")) is not { } last)
        {
            return null;
        }

        var after = ranges.Closing(last.End);
        if (connector.Value && after == last.End)
        {
            return null;
        }

        // "下午5:00到6:00": the part of the day holds for both, as far as the end stays later.
        var finish = part is not null && last.Value.Ambiguous ? After(start, last.Value) : last.Value;
        return new Found<ClockSpan>(ClockRanges.Between(start, finish), after);
    }

    private static ClockTime After(ClockTime start, ClockTime end) =>
        end.Alternatives.Where(clock => clock.Offset > start.Offset).MinBy(clock => clock.Offset) ?? end with { Ambiguous = false };

    private DayPart? PartAt(int i) => clock.PartOfDay(Skip(i, "大约", "大概"))?.Value;

    private DayPart? PartBefore(int from, int end)
    {
        for (var k = from; k < end; k++)
        {
            if (clock.PartOfDay(k) is { } part)
            {
                return part.Value;
            }
        }

        return null;
    }

    private Found<ClockTime>? HourBeforeConnector(int i)
    {
        var part = clock.PartOfDay(i);
        var at = part?.End ?? i;
        if (numbers.Whole(at, 0, 24) is not { } hour || ranges.Connector(hour.End) is not { Value: false } to || clock.Time(to.End) is not { } || CharAt(SkipSpace(at) - 1) is '.' or '-' or ':')
        {
            return null;
        }

        var bare = new ClockTime(hour.Value % 24, Ambiguous: hour.Value is > 0 and <= 12);
        return new Found<ClockTime>(part is { } known ? ChineseClock.Place(known.Value, bare) : bare, hour.End);
    }

    /// <summary>Where days are open the coming ones are meant; hours are read as they stand.</summary>
    private static Found<TemporalValue>? Moments(DateTimePoint start, DateTimePoint end, int after)
    {
        if (start.Date.Future + start.Clock.Offset is not { } first || end.Date.Future + end.Clock.Offset is not { } last || last <= first)
        {
            return null;
        }

        var timex = TimexText.Range(start.Timex, end.Timex, TimexText.Length(last - first));
        return new Found<TemporalValue>(new Placed(TemporalKind.DateTimeRange, timex, first, last), after);
    }
}
