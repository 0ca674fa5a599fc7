using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Values bent by the words around them: "before 2.30pm", "since August", "1/1/2016 and later", "around 1pm", "more than 4 days".</summary>
internal sealed class EnglishBounds(Sentence sentence, Calendar calendar, EnglishExpressions plain) : EnglishGrammar(sentence, calendar)
{
    public Found<TemporalValue>? Bounded(int i) => Longest.Of(Front(i), Back(i), Onward(i), Compared(i), Approximate(i), ToDate(i));

    private Found<TemporalValue>? Front(int i)
    {
        if (EnglishBoundWords.At(Text, i) is not { } bound)
        {
            return null;
        }

        var at = Text.Skip(bound.End, "on", "from", "about");
        if (plain.Meal(at) is { } meal && bound.Value.Words is ("before" or "after" or "until" or "till" or "by"))
        {
            return new Found<TemporalValue>(Bounds.Apply(bound.Value.Bound, meal.Value, nameSource: false), meal.End);
        }

        if (Approximate(at) is { } approximate)
        {
            return new Found<TemporalValue>(Bounds.Apply(bound.Value.Bound, approximate.Value), approximate.End);
        }

        if (Target(at) is not { } target || bound.Value.Words is "following" || bound.Value.Words is "by" && target.Value is not (DatePoint or DateTimePoint or ClockTime or DateSpan))
        {
            return null;
        }

        return new Found<TemporalValue>(Bounds.Apply(bound.Value.Bound, target.Value), target.End);
    }

    private Found<TemporalValue>? Back(int i)
    {
        return Target(i) is { } target && EnglishBoundWords.Behind(Text, target.End) is { } bound && !(Text.IsAny(bound.End - 1, "after", "before") && Text[bound.End].IsWord)
            ? new Found<TemporalValue>(Bounds.Apply(bound.Value, target.Value), bound.End)
            : null;
    }

    private Found<TemporalValue>? Target(int i) => TargetAt(i) ?? (Text.Is(i, "the") ? TargetAt(i + 1) : null);

    private Found<TemporalValue>? TargetAt(int i)
    {
        var found = Longest.Of(
            plain.Date(i).As<DatePoint, TemporalValue>(),
            plain.DateTime(i),
            plain.DatedPart(i),
            plain.Anchored(i),
            ClockWithPart(i),
            plain.Period(i).As<DateSpan, TemporalValue>(),
            plain.Clock(i).As<ClockTime, TemporalValue>());
        return found is { Value: Placed { PlacedKind: TemporalKind.DateTime, All: [{ Timex: "PRESENT_REF" or "FUTURE_REF" or "PAST_REF" }] } } ? null : found;
    }

    /// <summary>"10 in the morning": a bare hour needs the part of the day behind it.</summary>
    private Found<TemporalValue>? ClockWithPart(int i) =>
        plain.ExpectedClock(i) is { Value.Ambiguous: false } clock && clock.End > i + 1 ? new Found<TemporalValue>(clock.Value, clock.End) : null;

    /// <summary>"from Monday on".</summary>
    private Found<TemporalValue>? Onward(int i) =>
        Text.Is(i, "from") && TargetAt(i + 1) is { } target && Text.IsAny(target.End, "on", "onward", "onwards") && (!Text.Is(target.End, "on") || !Text[target.End + 1].IsWord)
            ? new Found<TemporalValue>(Bounds.Apply(Bounds.Since, target.Value), target.End + 1)
            : null;

    /// <summary>"more than 4 days", "less than 3 days after tomorrow", "more than 2 weeks ago".</summary>
    private Found<TemporalValue>? Compared(int i)
    {
        var comparison = Text.Are(i, "more", "than") || Text.Are(i, "longer", "than") ? "more"
            : Text.Are(i, "less", "than") || Text.Are(i, "fewer", "than") || Text.Are(i, "shorter", "than") ? "less"
            : null;
        if (comparison is null)
        {
            return null;
        }

        if (plain.Anchored(i + 2) is { } anchored)
        {
            return Distance(comparison, anchored);
        }

        return plain.Length(i + 2) is { } length ? new Found<TemporalValue>(length.Value with { Modifier = comparison }, length.End) : null;
    }

    private Found<TemporalValue>? Distance(string comparison, Found<TemporalValue> anchored)
    {
        var reading = anchored.Value.Readings.First();
        if (reading.Start is not { } day)
        {
            return null;
        }

        var later = day >= Calendar.Today && (anchored.Value.Kind == TemporalKind.Date || day > Calendar.Reference);
        if (comparison == "more" || anchored.Value.Kind != TemporalKind.Date || plain.LengthIn(anchored) is not { } length)
        {
            // Further away than that: before it in the past, after it in the future.
            var bound = comparison == "more" == later ? Bounds.After : Bounds.Before;
            return new Found<TemporalValue>(Bounds.Apply(bound, anchored.Value, nameSource: false), anchored.End);
        }

        var other = length.From(day, later ? -1 : 1);
        return other is { } from
            ? new Found<TemporalValue>(later ? CalendarSpans.Range(from, day, length.Timex) : CalendarSpans.Range(day, from, length.Timex), anchored.End)
            : null;
    }

    private Found<TemporalValue>? Approximate(int i)
    {
        if (!Text.IsAny(i, "around", "circa", "about", "approximately") || Text.Is(i, "about") && Text.IsAny(i - 1, "how", "what"))
        {
            return null;
        }

        var found = Longest.Of(plain.DateTime(i + 1), plain.ExpectedClock(i + 1).As<ClockTime, TemporalValue>());
        if (found is not { } point || point.Value is Placed || point.Value is ClockTime && point.End == i + 2 && (Text.IsAny(i, "about", "around", "approximately") || UnitAt(point.End) is not null))
        {
            return null;
        }

        return new Found<TemporalValue>(point.Value with { Modifier = "approx" }, point.End);
    }

    /// <summary>All until now.</summary>
    private Found<TemporalValue>? ToDate(int i)
    {
        if (!Text.Are(i, "to", "date") || Text.IsAny(i - 1, "up", "equals", "equal") || Text.IsAny(i + 2, "from", "of"))
        {
            return null;
        }

        var value = new Placed(TemporalKind.DateRange, "PRESENT_REF", null, Calendar.Today) { Modifier = Bounds.Before };
        return new Found<TemporalValue>(value, i + 2);
    }
}
