using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>The whole grammar over one text; the longest reading of a place wins.</summary>
internal sealed class ChineseExpressions
{
    private readonly ChineseLengths lengths;
    private readonly ChineseClock clock;
    private readonly ChineseDates dates;
    private readonly ChinesePeriods periods;
    private readonly ChineseRanges ranges;
    private readonly ChineseRolling rolling;
    private readonly ChineseDateTimes dateTimes;
    private readonly ChineseClockSpans clockSpans;
    private readonly ChineseSets sets;
    private readonly ChineseBounds bounds;

    public ChineseExpressions(string text, Calendar calendar)
    {
        var numbers = new ChineseNumbers(text, calendar);
        var years = new ChineseYears(text, calendar, numbers);
        lengths = new ChineseLengths(text, calendar, numbers);
        clock = new ChineseClock(text, calendar, numbers);
        dates = new ChineseDates(text, calendar, numbers, years);
        periods = new ChinesePeriods(text, calendar, numbers, years);
        ranges = new ChineseRanges(text, calendar, dates, periods, years);
        rolling = new ChineseRolling(text, calendar, lengths);
        dateTimes = new ChineseDateTimes(text, calendar, clock, dates);
        clockSpans = new ChineseClockSpans(text, calendar, numbers, clock, dateTimes, ranges, dates);
        sets = new ChineseSets(text, calendar, clock, lengths, new ChineseWeekdays(text, calendar, numbers, years), dates, clockSpans);
        bounds = new ChineseBounds(text, calendar, this);
    }

    public Found<TemporalValue>? At(int i) => Longest.Of(
        sets.Set(i),
        clockSpans.Dated(i),
        dateTimes.Point(i),
        ranges.Span(i).As<DateSpan, TemporalValue>(),
        rolling.Find(i),
        bounds.Bounded(i),
        DatedPart(i),
        dates.Date(i).As<DatePoint, TemporalValue>(),
        periods.Span(i).As<DateSpan, TemporalValue>(),
        clockSpans.Span(i).As<ClockSpan, TemporalValue>(),
        clock.Time(i).As<ClockTime, TemporalValue>(),
        dateTimes.PartAlone(i).As<DayPart, TemporalValue>(),
        lengths.Counted(i).As<Length, TemporalValue>());

    /// <summary>What "before" and "after" can follow.</summary>
    public Found<TemporalValue>? Point(int i) => Longest.Of(
        dateTimes.Joined(i).As<DateTimePoint, TemporalValue>(),
        dates.Date(i).As<DatePoint, TemporalValue>(),
        periods.Span(i).As<DateSpan, TemporalValue>(),
        clock.Time(i).As<ClockTime, TemporalValue>());

    private Found<TemporalValue>? DatedPart(int i) =>
        dateTimes.Dated(i) is { } dated ? new Found<TemporalValue>(DateTimeSpans.On(dated.Value.Date, dated.Value.Part), dated.End) : null;
}
