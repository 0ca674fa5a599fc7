using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>The whole grammar over one sentence; the longest reading of a place wins.</summary>
internal sealed class EnglishExpressions
{
    private readonly EnglishLengths lengths;
    private readonly EnglishClock clock;
    private readonly EnglishDates dates;
    private readonly EnglishDateSpans dateSpans;
    private readonly EnglishAnchored anchored;
    private readonly EnglishRolling rolling;
    private readonly EnglishClockSpans clockSpans;
    private readonly EnglishDayParts parts;
    private readonly EnglishDateTimes dateTimes;
    private readonly EnglishDateTimeSpans dateTimeSpans;
    private readonly EnglishSets sets;
    private readonly EnglishBounds bounds;

    public EnglishExpressions(Sentence sentence, Calendar calendar, bool dayFirst)
    {
        var numbers = new EnglishNumbers(sentence, calendar);
        var years = new EnglishYears(sentence, calendar, numbers);
        lengths = new EnglishLengths(sentence, calendar, numbers);
        clock = new EnglishClock(sentence, calendar, numbers);
        dates = new EnglishDates(sentence, calendar, numbers, dayFirst);
        dateSpans = new EnglishDateSpans(sentence, calendar, numbers, lengths, years, dates);
        anchored = new EnglishAnchored(sentence, calendar, numbers, lengths, dates, years);
        rolling = new EnglishRolling(sentence, calendar, numbers, lengths, dates);
        clockSpans = new EnglishClockSpans(sentence, calendar, clock, lengths, dateSpans);
        parts = new EnglishDayParts(sentence, calendar, clock, dates);
        dateTimes = new EnglishDateTimes(sentence, calendar, clock, dates, parts);
        dateTimeSpans = new EnglishDateTimeSpans(sentence, calendar, clock, dates, parts, clockSpans, dateTimes, dateSpans, anchored);
        sets = new EnglishSets(sentence, calendar, clock, lengths, numbers, clockSpans);
        bounds = new EnglishBounds(sentence, calendar, this);
    }

    public Found<TemporalValue>? At(int i) => Longest.Of(
        bounds.Bounded(i),
        sets.Set(i),
        dateTimeSpans.Span(i),
        dateTimes.Point(i),
        anchored.Point(i),
        dates.Date(i).As<DatePoint, TemporalValue>(),
        rolling.Span(i),
        dateSpans.Span(i).As<DateSpan, TemporalValue>(),
        clockSpans.Span(i).As<ClockSpan, TemporalValue>(),
        clock.Time(i).As<ClockTime, TemporalValue>(),
        parts.Alone(i).As<DayPart, TemporalValue>(),
        lengths.Counted(i).As<Length, TemporalValue>(),
        lengths.Whole(i).As<Length, TemporalValue>());

    public Found<DatePoint>? Date(int i) => dates.Date(i);

    public Found<TemporalValue>? DateTime(int i) => dateTimes.Point(i);

    public Found<DateSpan>? Period(int i) => dateSpans.Basic(i);

    public Found<TemporalValue>? DatedPart(int i) =>
        parts.Dated(i) is { } dated ? new Found<TemporalValue>(DateTimeSpans.On(dated.Value.Date, dated.Value.Part), dated.End) : null;

    public Found<ClockTime>? Clock(int i) => clock.Time(i);

    public Found<ClockTime>? ExpectedClock(int i) => clock.Expected(i);

    public Found<Length>? Length(int i) => lengths.Counted(i);

    public Found<TemporalValue>? Anchored(int i) => anchored.Point(i);

    public Found<DayPart>? Meal(int i) => parts.Meal(i);

    /// <summary>The duration that an anchored point was counted with; it may begin some words before the end.</summary>
    public Length? LengthIn(Found<TemporalValue> found)
    {
        for (var i = found.End - 1; i >= 0 && i > found.End - 12; i--)
        {
            if (anchored.Point(i) is { } same && same.End == found.End && same.Value.Equals(found.Value) && lengths.Counted(i) is { } length)
            {
                return length.Value;
            }
        }

        return null;
    }
}
