using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Times of day, with the words around them that say that one is meant and in which half of the day.</summary>
internal sealed class EnglishClock(Sentence sentence, Calendar calendar, EnglishNumbers numbers) : EnglishGrammar(sentence, calendar)
{
    private readonly EnglishClockFaces faces = new(sentence, calendar, numbers);
    private Memo<ClockTime>? times;
    private Memo<ClockTime>? expectedTimes;

    /// <summary>A time that is recognisable on its own.</summary>
    public Found<ClockTime>? Time(int i) => (times ??= new Memo<ClockTime>(Read)).At(i);

    /// <summary>A time where the context leaves no doubt that one follows: a bare hour will do.</summary>
    public Found<ClockTime>? Expected(int i) => (expectedTimes ??= new Memo<ClockTime>(ReadExpected)).At(i);

    public Found<DayPart>? PartOfDay(int i)
    {
        if (Text.Are(i, "night", "-", "time"))
        {
            return new Found<DayPart>(DayPart.NightTime, i + 3);
        }

        if (Text.Are(i, "day", "-", "time"))
        {
            return new Found<DayPart>(DayPart.Daytime, i + 3);
        }

        if (Text.Are(i, "business", "hour") || Text.Are(i, "business", "hours"))
        {
            return new Found<DayPart>(DayPart.BusinessHours, i + 2);
        }

        return EnglishWords.DayParts.TryGetValue(Text.Word(i), out var part) ? new Found<DayPart>(part, i + 1) : null;
    }

    private Found<ClockTime>? Read(int i) =>
        Longest.Of(WithDayPartBefore(i), WithDayPartAfter(i, faces.Stated(i)), AtWithDot(i), AfterAt(i), DottedWithDayPart(i), BareWithDayPart(i));

    private Found<ClockTime>? ReadExpected(int i) =>
        Longest.Of(Time(i), WithDayPartAfter(i, faces.BareHour(i)), faces.FourDigits(i, 4), faces.Dotted(i));

    /// <summary>"at 6": the "at" says that it is a time, but is no part of it.</summary>
    private Found<ClockTime>? AfterAt(int i) =>
        Text.Is(i - 1, "at") && faces.BareHour(i) is { } hour
        && (!Text[hour.End].IsWord || Text.IsAny(hour.End, "on", "in", "for", "to", "and", "or", "with", "please", "every", "each", "today", "tomorrow", "tonight", "yesterday", "this", "next", "last"))
            ? WithDayPartAfter(i, hour)
            : null;

    /// <summary>"at 6.45": only the "at" makes it a time.</summary>
    private Found<ClockTime>? AtWithDot(int i)
    {
        if (!Text.Is(i, "at") || Text.Number(i + 1, 1, 2) is not { } hour || hour > 23 || !Text.Is(i + 2, ".") || !Text.Touches(i + 2)
            || !Text.Touches(i + 3) || Text.Number(i + 3, 2, 2) is not { } minute || minute > 59)
        {
            return null;
        }

        var end = i + 4;
        return faces.Meridiem(end) is { } half && hour <= 12
            ? new Found<ClockTime>(EnglishClockFaces.Place(hour, minute, null, half.Value), half.End)
            : WithDayPartAfter(i, new Found<ClockTime>(EnglishClockFaces.Plain(hour, minute, null), end));
    }

    /// <summary>"7 in the morning", "ten at night".</summary>
    private Found<ClockTime>? BareWithDayPart(int i) =>
        faces.BareHour(i) is { Value.Hour: <= 12 } hour && (Text.Are(hour.End, "in", "the") || Text.Are(hour.End, "at", "night")) && WithDayPartAfter(i, hour) is { } whole && whole.End > hour.End
            ? whole
            : null;

    /// <summary>"8.30 in the morning".</summary>
    private Found<ClockTime>? DottedWithDayPart(int i) =>
        faces.Dotted(i) is { } dotted && WithDayPartAfter(i, dotted) is { } whole && whole.End > dotted.End ? whole : null;

    /// <summary>"in the morning at 7", "late evening at 10:00".</summary>
    private Found<ClockTime>? WithDayPartBefore(int i)
    {
        var at = Text.Is(i, "in") ? Text.Skip(i + 1, "the") : i;
        at = Text.Skip(at, "early", "late");
        if (PartOfDay(at) is not { } part)
        {
            return null;
        }

        var next = Text.Skip(part.End, ",");
        var named = Text.IsAny(next, "at", "around");
        var clock = named ? Longest.Of(faces.Stated(next + 1), faces.BareHour(next + 1)) : faces.Stated(next);
        return clock is { } time ? new Found<ClockTime>(part.Value.Place(time.Value), time.End) : null;
    }

    private Found<ClockTime>? WithDayPartAfter(int i, Found<ClockTime>? clock)
    {
        if (clock is not { } time)
        {
            return null;
        }

        var at = Text.Is(time.End, ",") ? time.End + 1 : time.End;
        var said = Text.Are(at, "in", "the") ? at + 2 : Text.IsAny(at, "in", "at") ? at + 1 : at;
        var partAt = Text.Skip(said, "early", "late");
        return PartOfDay(partAt) is { } part && !(said == at && Text.IsAny(partAt, "night", "nights") && !Text.Is(i, "at") && partAt == at && time.Value.Minute is null)
            ? new Found<ClockTime>(part.Value.Place(time.Value), part.End)
            : time;
    }
}
