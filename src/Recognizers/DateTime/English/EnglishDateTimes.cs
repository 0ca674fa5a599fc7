using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Times on days: "tomorrow 8:00am", "8am this morning", "end of the day", "now".</summary>
internal sealed class EnglishDateTimes(Sentence sentence, Calendar calendar, EnglishClock clock, EnglishDates dates, EnglishDayParts parts) : EnglishGrammar(sentence, calendar)
{
    public Found<TemporalValue>? Point(int i) => Longest.Of(Joined(i).As<DateTimePoint, TemporalValue>(), Now(i), EndOfDay(i));

    public Found<DateTimePoint>? Joined(int i) => Longest.Of(DateFirst(i), ClockFirst(i), PartFirst(i));

    private Found<DateTimePoint>? DateFirst(int i)
    {
        if (dates.JoinableDate(i) is not { } date)
        {
            return null;
        }

        var (at, expected) = SkipJoin(date.End);
        if (Text.Is(date.End, "t") && Text.Touches(date.End) && Text.Touches(date.End + 1))
        {
            // ISO 8601 leaves no half of the day open.
            return clock.Time(date.End + 1) is { } iso ? On(date.Value, iso.Value with { Ambiguous = false }, iso.End) : null;
        }

        if ((expected ? clock.Expected(at) : clock.Time(at)) is not { } time || expected && UnitAt(time.End) is not null && time.End == at + 1)
        {
            return null;
        }

        return On(date.Value, time.Value, time.End);
    }

    private (int At, bool Expected) SkipJoin(int i)
    {
        var at = Text.Skip(i, ",", "-");
        if (Text.IsAny(at, "at", "@", "around", "about", "circa") && !Text.Is(at + 1, "the"))
        {
            var next = Text.Skip(at + 1, "around", "about");
            return (next, true);
        }

        // "October 14 for 8:00 am": only a time that is recognisable by itself.
        return (Text.Is(at, "for") && clock.Time(at + 1) is not null ? at + 1 : at, false);
    }

    private Found<DateTimePoint>? ClockFirst(int i)
    {
        if (clock.Time(i) is not { } time)
        {
            return BareHourFirst(i);
        }

        var at = Text.Skip(time.End, ",");
        at = Text.Skip(at, "on", "of", "in");
        at = Text.Skip(at, "the") is var after && after > at && dates.JoinableDate(at) is null && parts.Dated(at) is null ? after : at;
        if (parts.Dated(at) is { } dated && dated.End > (dates.JoinableDate(at)?.End ?? 0))
        {
            return On(dated.Value.Date, dated.Value.Part.Place(time.Value), dated.End);
        }

        return dates.JoinableDate(at) is { } date ? On(date.Value, time.Value, date.End) : null;
    }

    /// <summary>"8 tonight", "3 this afternoon".</summary>
    private Found<DateTimePoint>? BareHourFirst(int i) =>
        clock.Expected(i) is { Value: { Ambiguous: true, Minute: null } } hour && hour.End == i + 1 && parts.Dated(hour.End) is { } dated
            && (OffsetAt(hour.End) is not null || Text.IsAny(hour.End, "tonight", "tonite") || WeekdayAt(hour.End) is not null || Text.IsAny(hour.End, "tomorrow", "yesterday"))
            ? On(dated.Value.Date, dated.Value.Part.Place(hour.Value), dated.End)
            : null;

    /// <summary>"tonight at 7", "this morning at 8:30", "Sunday late evening at 10:00".</summary>
    private Found<DateTimePoint>? PartFirst(int i)
    {
        if (parts.Dated(i) is not { } dated)
        {
            return null;
        }

        var (at, expected) = SkipJoin(dated.End);
        return (expected ? clock.Expected(at) : clock.Time(at)) is { } time
            ? On(dated.Value.Date, dated.Value.Part.Place(time.Value), time.End)
            : null;
    }

    private Found<TemporalValue>? Now(int i)
    {
        var end = Text.Are(i, "right", "now") || Text.Are(i, "at", "present") ? i + 2
            : Text.Are(i, "at", "the", "moment") || Text.Are(i, "at", "this", "time") || Text.Are(i, "at", "the", "minute") || Text.Are(i, "at", "this", "moment") ? i + 3
            : Text.Is(i, "now") ? i + 1
            : 0;
        if (end > 0)
        {
            return new Found<TemporalValue>(new Placed(TemporalKind.DateTime, "PRESENT_REF", Calendar.Reference), end);
        }

        end = Text.Is(i, "asap") ? i + 1 : Text.Are(i, "as", "soon", "as", "possible") ? i + 4 : 0;
        if (end > 0)
        {
            return new Found<TemporalValue>(new Placed(TemporalKind.DateTime, "FUTURE_REF", Calendar.Reference), end);
        }

        return Text.IsAny(i, "recently", "previously") ? new Found<TemporalValue>(new Placed(TemporalKind.DateTime, "PAST_REF", Calendar.Reference), i + 1) : null;
    }

    private Found<TemporalValue>? EndOfDay(int i)
    {
        var start = Text.Skip(i, "the");
        if (Text.Is(start, "eod"))
        {
            var date = Text.Is(start + 1, "\0") ? null : dates.JoinableDate(Text.Skip(start + 1, "of", "on"));
            return LastSecond(date?.Value ?? Calendar.FromToday(0), date?.End ?? start + 1);
        }

        if (!Text.Are(start, "end", "of"))
        {
            return null;
        }

        var at = start + 2;
        if (Text.Are(at, "day") || Text.Are(at, "the", "day"))
        {
            return LastSecond(Calendar.FromToday(0), Text.Is(at, "the") ? at + 2 : at + 1);
        }

        return dates.JoinableDate(Text.Skip(at, "the")) is { } day ? LastSecond(day.Value, day.End) : null;
    }

    private static Found<TemporalValue>? LastSecond(DatePoint? date, int end) =>
        date is null ? null : new Found<TemporalValue>(new DateTimePoint(date, new ClockTime(23, 59, 59)), end);

    private static Found<DateTimePoint>? On(DatePoint date, ClockTime time, int end) => new Found<DateTimePoint>(new DateTimePoint(date, time), end);
}
