using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Stretches of the day by the clock: "from 5 to 6pm", "between 0730-0930", "for 2 hours from 2pm".</summary>
internal sealed class EnglishClockSpans(Sentence sentence, Calendar calendar, EnglishClock clock, EnglishLengths lengths, EnglishDateSpans spans) : EnglishGrammar(sentence, calendar)
{
    /// <param name="i">Where it begins.</param>
    /// <param name="announced">A day stands beside it, so bare numbers are hours.</param>
    /// <param name="within">The part of the day said before ("this evening from 7 to 7:30").</param>
    public Found<ClockSpan>? Span(int i, bool announced = false, DayPart? within = null) =>
        Longest.Of(Range(i, announced, within), StartThenLength(i), LengthThenStart(i));

    private Found<ClockSpan>? Range(int i, bool announced, DayPart? within)
    {
        var prefixed = Text.IsAny(i, "from", "between");
        var from = prefixed ? i + 1 : Text.Skip(i, announced ? "at" : "\0");
        from = Text.Skip(from, "around", "about");
        if (clock.Expected(from) is not { } start || spans.Connector(start.End, Text.Is(i, "between")) is not { } to
            || clock.Expected(Text.Skip(to, "around", "about")) is not { } end)
        {
            return null;
        }

        var bothBare = IsBare(from, start) && IsBare(to, end);
        if (bothBare && !prefixed && !announced || bothBare && !announced && !IsEndOfHours(end.End) || IsRatio(start, to))
        {
            return null;
        }

        // A bare hour takes the part of the day said behind the other ("between 5 and 6 in the afternoon").
        if ((within ?? PartAt(end)) is { } part && start.Value.Ambiguous)
        {
            var plainEnd = end.Value;
            return new Found<ClockSpan>(ClockRanges.Within(part, start.Value, plainEnd), end.End);
        }

        var span = ClockRanges.Between(start.Value, end.Value);
        var specific = start.Value is { Ambiguous: true, Minute: not null } && end.Value is { Ambiguous: true, Minute: null } && span.Ranges.Count == 2 && end.Value.Hour < start.Value.Hour;
        return new Found<ClockSpan>(specific ? new ClockSpan([span.Ranges[0]]) : span, end.End);
    }

    /// <summary>"4:3" and phone numbers are no hours.</summary>
    private bool IsRatio(Found<ClockTime> start, int to) => Text.Is(to - 1, "-") && Text.Touches(to - 1) && Text.IsAny(start.End - 2, "-");

    private bool IsBare(int i, Found<ClockTime> found) => found.End == i + 1 && !Text.IsAny(i, "noon", "midnight", "midday", "noonish");

    private bool IsEndOfHours(int i) => UnitAt(i) is null && !Text[i].IsWord || Text.IsAny(i, "on", "today", "tomorrow", "yesterday", "every", "each", "and", "or", "next", "this", "last", "\0");

    private DayPart? PartAt(Found<ClockTime> end)
    {
        var part = clock.PartOfDay(end.End - 1);
        return part is { } found && found.End == end.End ? found.Value : null;
    }

    /// <summary>"from 10 am for 3 hours 30 minutes".</summary>
    private Found<ClockSpan>? StartThenLength(int i)
    {
        return Text.IsAny(i, "from", "starting") && clock.Expected(Text.Skip(i + 1, "at")) is { } start && Text.Is(start.End, "for") && lengths.Counted(start.End + 1) is { Value.IsOfDays: false } length
            ? new Found<ClockSpan>(ClockRanges.Starting(start.Value with { Ambiguous = false }, length.Value), length.End)
            : null;
    }

    /// <summary>"for 2 hours from 2pm".</summary>
    private Found<ClockSpan>? LengthThenStart(int i)
    {
        if (!Text.Is(i, "for") || lengths.Counted(i + 1) is not { Value.IsOfDays: false } length || !Text.IsAny(length.End, "from", "starting", "beginning"))
        {
            return null;
        }

        return clock.Expected(Text.Skip(length.End + 1, "at", "from")) is { } start
            ? new Found<ClockSpan>(ClockRanges.Starting(start.Value with { Ambiguous = false }, length.Value), start.End)
            : null;
    }
}
