using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Stretches of time on days: "Monday 11-4", "3:00 to 4:00 tomorrow", "tonight", "today before 4pm", "from 2pm till tomorrow 4:30pm".</summary>
internal sealed class EnglishDateTimeSpans(
    Sentence sentence,
    Calendar calendar,
    EnglishClock clock,
    EnglishDates dates,
    EnglishDayParts parts,
    EnglishClockSpans clockSpans,
    EnglishDateTimes dateTimes,
    EnglishDateSpans dateSpans,
    EnglishAnchored anchored) : EnglishGrammar(sentence, calendar)
{
    public Found<TemporalValue>? Span(int i) => Longest.Of(
        DatedPart(i),
        DateThenHours(i),
        HoursThenDate(i),
        DateThenBound(i),
        HalfOfDay(i),
        Between(i));

    private Found<TemporalValue>? DatedPart(int i) =>
        parts.Dated(i) is { } dated ? new Found<TemporalValue>(DateTimeSpans.On(dated.Value.Date, dated.Value.Part), dated.End) : null;

    private Found<TemporalValue>? DateThenHours(int i)
    {
        var date = dates.JoinableDate(i) is { } day ? new Found<(DatePoint Date, DayPart? Part)>((day.Value, null), day.End) : (Found<(DatePoint Date, DayPart? Part)>?)null;
        var part = parts.Dated(i) is { } dated ? new Found<(DatePoint Date, DayPart? Part)>((dated.Value.Date, dated.Value.Part), dated.End) : (Found<(DatePoint Date, DayPart? Part)>?)null;
        return Longest.Of(Hours(part), Hours(date));
    }

    private Found<TemporalValue>? Hours(Found<(DatePoint Date, DayPart? Part)>? day)
    {
        if (day is not { } found)
        {
            return null;
        }

        var at = Text.Skip(found.End, ",");
        at = Text.Skip(at, "at", "for", "@");
        if (clockSpans.Span(at, announced: true, within: found.Value.Part) is not { } hours)
        {
            return null;
        }

        // "first Monday 1pm to 3pm of next month" names its month last.
        return OnDay(found.Value.Date, hours.Value, hours.End);
    }

    private Found<TemporalValue>? HoursThenDate(int i)
    {
        if (clockSpans.Span(i, announced: true) is not { } hours)
        {
            return null;
        }

        var at = Text.Skip(hours.End, ",");
        at = Text.Skip(at, "on", "of", "in");
        if (parts.Dated(at) is { } dated && dated.End > (dates.JoinableDate(at)?.End ?? 0) && clockSpans.Span(i, announced: true, within: dated.Value.Part) is { } placed)
        {
            return OnDay(dated.Value.Date, placed.Value, dated.End);
        }

        return dates.JoinableDate(at) is { } date ? OnDay(date.Value, hours.Value, date.End) : null;
    }

    private static Found<TemporalValue>? OnDay(DatePoint date, ClockSpan hours, int end) =>
        new Found<TemporalValue>(DateTimeSpans.On(date, hours), end);

    /// <summary>"today before 4pm", "Tuesday after 1pm", "3 pm or later on Monday".</summary>
    private Found<TemporalValue>? DateThenBound(int i)
    {
        if (dates.JoinableDate(i) is { } date)
        {
            var at = Text.Skip(date.End, ",");
            if (EnglishBoundWords.At(Text, at) is { } bound && clock.Expected(bound.End) is { } time && !Text.Is(at, "from"))
            {
                return new Found<TemporalValue>(Bounds.Apply(bound.Value.Bound, new DateTimePoint(date.Value, time.Value), nameSource: false), time.End);
            }
        }

        if (parts.Dated(i) is { } dated && EnglishBoundWords.At(Text, dated.End) is { } limit && !Text.Is(dated.End, "from") && clock.Expected(limit.End) is { } hour && UnitAt(hour.End) is null)
        {
            var point = new DateTimePoint(dated.Value.Date, dated.Value.Part.Place(hour.Value));
            return new Found<TemporalValue>(Bounds.Apply(limit.Value.Bound, point, nameSource: false), hour.End);
        }

        if (clock.Time(i) is { } first && EnglishBoundWords.Behind(Text, first.End) is { } behind && dates.JoinableDate(Text.Skip(behind.End, "on")) is { } day)
        {
            return new Found<TemporalValue>(Bounds.Apply(behind.Value, new DateTimePoint(day.Value, first.Value)), day.End);
        }

        return null;
    }

    /// <summary>"early in the day Wednesday", "later in today".</summary>
    private Found<TemporalValue>? HalfOfDay(int i)
    {
        if (!Text.IsAny(i, "early", "earlier", "late", "later"))
        {
            return null;
        }

        var at = Text.Skip(i + 1, "in");
        var early = Text.IsAny(i, "early", "earlier");
        DatePoint? date = null;
        var end = 0;
        if (Text.Are(at, "the", "day") || Text.Are(at, "day"))
        {
            var after = Text.Is(at, "the") ? at + 2 : at + 1;
            var named = dates.JoinableDate(Text.Skip(after, "on", "of", ","));
            (date, end) = named is { } found ? (found.Value, found.End) : (Calendar.FromToday(0), after);
        }
        else if (Text.IsAny(at, "today", "tomorrow", "yesterday") && dates.JoinableDate(at) is { } near)
        {
            (date, end) = (near.Value, near.End);
        }

        if (date is null)
        {
            return null;
        }

        // Of a weekday the one to come is meant.
        var day = date.Future;
        var value = early
            ? new Placed(TemporalKind.DateTimeRange, date.Timex, day, day?.AddHours(12)) { Modifier = SpanPortions.Start }
            : new Placed(TemporalKind.DateTimeRange, date.Timex, day?.AddHours(12), day?.AddDays(1)) { Modifier = SpanPortions.End };
        return new Found<TemporalValue>(value, end);
    }

    private Found<TemporalValue>? Between(int i)
    {
        var prefixed = Text.IsAny(i, "from", "between");
        var from = prefixed ? i + 1 : i;
        if (Start(from, prefixed) is not { } start || dateSpans.Connector(start.End, Text.Is(i, "between")) is not { } to || End(to, start) is not { } end)
        {
            return null;
        }

        return (start.Value, end.Value) switch
        {
            (DateTimePoint first, DateTimePoint last) => Days(first, last, end.End),
            (Placed first, DateTimePoint last) => FromNow(first, last, end.End),
            (DateTimePoint first, Placed { All: [{ Timex: "PRESENT_REF" }] }) => UntilNow(first, end.End),
            (Placed { All: [{ Start: { } now }] } first, Placed { All: [{ Start: { } later } reading] }) when later > now =>
                new Found<TemporalValue>(new Placed(TemporalKind.DateTimeRange, TimexText.Range(first.All[0].Timex, reading.Timex, TimexText.Length(later - now)), now, later), end.End),
            _ => null,
        };
    }

    private static Found<TemporalValue>? Days(DateTimePoint first, DateTimePoint last, int end)
    {
        if (first.Date.Equals(last.Date))
        {
            return OnDay(first.Date, ClockRanges.Between(first.Clock, last.Clock), end);
        }

        return DateTimeSpans.Between(first, last) is { } span ? new Found<TemporalValue>(span, end) : null;
    }

    /// <summary>"between now and eight o'clock": the next eight o'clock.</summary>
    private Found<TemporalValue>? FromNow(Placed now, DateTimePoint last, int end)
    {
        foreach (var time in last.Clock.Alternatives)
        {
            if (last.Date.Future + time.Offset is { } until && until > Calendar.Reference)
            {
                var timex = TimexText.Range(now.All[0].Timex, last.Date.Timex + time.Timex, TimexText.Length(until - Calendar.Reference));
                return new Found<TemporalValue>(new Placed(TemporalKind.DateTimeRange, timex, Calendar.Reference, until), end);
            }
        }

        return null;
    }

    /// <summary>"from 10 last night until now".</summary>
    private Found<TemporalValue>? UntilNow(DateTimePoint first, int end)
    {
        foreach (var time in first.Clock.Alternatives)
        {
            if (first.Date.Past + time.Offset is { } from && from < Calendar.Reference)
            {
                var timex = TimexText.Range(first.Date.Timex + time.Timex, "PRESENT_REF", TimexText.Length(Calendar.Reference - from));
                return new Found<TemporalValue>(new Placed(TemporalKind.DateTimeRange, timex, from, Calendar.Reference), end);
            }
        }

        return null;
    }

    private Found<TemporalValue>? Start(int i, bool prefixed)
    {
        if (dateTimes.Point(i) is { } point)
        {
            return point;
        }

        return prefixed && clock.Expected(i) is { } time && Calendar.FromToday(0) is { } today
            ? new Found<TemporalValue>(new DateTimePoint(today, time.Value), time.End)
            : null;
    }

    /// <summary>A bare time ends on the day that the start named; a start without a day begins today.</summary>
    private Found<TemporalValue>? End(int i, Found<TemporalValue> start)
    {
        var point = Longest.Of(dateTimes.Joined(i).As<DateTimePoint, TemporalValue>(), anchored.Point(i) is { Value: Placed } later ? later : null);
        if (point is not null)
        {
            return point;
        }

        if (start.Value is DateTimePoint && dateTimes.Point(i) is { Value: Placed { All: [{ Timex: "PRESENT_REF" }] } } now)
        {
            return now;
        }

        var day = start.Value is DateTimePoint { Date: var date } ? date : Calendar.FromToday(0);
        var named = start.Value is Placed || start.Value is DateTimePoint && dateTimes.Joined(start.End - 1) is null;
        return day is not null && named && clock.Expected(i) is { } time && (start.Value is not DateTimePoint || IsDateNamed(start))
            ? new Found<TemporalValue>(new DateTimePoint(day, time.Value), time.End)
            : null;
    }

    private bool IsDateNamed(Found<TemporalValue> start) => start.Value is DateTimePoint { Date: var date } && !date.Equals(Calendar.FromToday(0))
        || Text.IsAny(start.End - 1, "today");
}
