using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>What returns: "every two weeks", "each Monday at 4pm", "Friday mornings", "daily".</summary>
internal sealed class EnglishSets(Sentence sentence, Calendar calendar, EnglishClock clock, EnglishLengths lengths, EnglishNumbers numbers, EnglishClockSpans clockSpans) : EnglishGrammar(sentence, calendar)
{
    public Found<TemporalValue>? Set(int i) => Longest.Of(Each(i), Adverb(i), Plural(i), ClockFirst(i), OnceA(i));

    private Found<TemporalValue>? Each(int i) => EachTimex(i) is { } each ? WithClock(each.Value, each.End) : null;

    /// <summary>"3pm each day", "6am everyday".</summary>
    private Found<TemporalValue>? ClockFirst(int i)
    {
        if (clock.Time(i) is not { } time)
        {
            return null;
        }

        var at = Text.Skip(time.End, "on", ",");
        var each = EachTimex(at) ?? (Text.IsAny(at, "everyday", "daily") ? new Found<string>("P1D", at + 1) : default(Found<string>?)) ?? PluralTimex(at);
        return each is { } found ? As(Join(found.Value, time.Value), found.End) : null;
    }

    private Found<string>? EachTimex(int i)
    {
        if (!Text.IsAny(i, "every", "each", "any") || Text.Is(i, "any") && !Text.IsAny(i + 1, "weekend", "year", "month", "week", "day") || Text.Are(i, "any", "day", "now"))
        {
            return null;
        }

        var other = Text.Is(i + 1, "other");
        var at = other ? i + 2 : Text.Are(i + 1, "single") ? i + 2 : i + 1;
        if (WeekdayAt(at) is { } weekday)
        {
            var timex = TimexText.Weekday(weekday);
            return clock.PartOfDay(at + 1) is { } dayPart ? new Found<string>(timex + dayPart.Value.Timex, dayPart.End) : new Found<string>(timex, at + 1);
        }

        if (!other && clock.PartOfDay(at) is { } part)
        {
            return new Found<string>(part.Value.Timex, part.End);
        }

        if (MonthAt(at) is { } month && !Text.Is(at, "may"))
        {
            return new Found<string>($"XXXX-{month:00}", at + 1);
        }

        if (EnglishWords.Seasons.TryGetValue(Text.Word(at), out var season))
        {
            return new Found<string>(season, at + 1);
        }

        if (Text.IsAny(at, "weekday", "workday"))
        {
            return new Found<string>("XXXX-WXX-WD", at + 1);
        }

        if (UnitAt(at) is { } unit && !Text.Is(at, "mon"))
        {
            return new Found<string>(Period(unit.Unit, unit.Factor * (other ? 2 : 1)), at + 1);
        }

        if (numbers.Ordinal(at) is { Value: > 1 } nth && UnitAt(nth.End) is { } nthUnit)
        {
            return new Found<string>(Period(nthUnit.Unit, nth.Value * nthUnit.Factor), nth.End + 1);
        }

        return !Text.IsAny(at, "a", "an") && lengths.Counted(at) is { } length ? new Found<string>(length.Value.Timex, length.End) : null;
    }

    private Found<TemporalValue>? Adverb(int i)
    {
        var hyphen = Text.Is(i + 1, "-") ? i + 2 : i + 1;
        var prefix = Text.Word(i);
        var said = prefix switch
        {
            "daily" or "everyday" => ("P1D", i + 1),
            "weekly" => ("P1W", i + 1),
            "monthly" => ("P1M", i + 1),
            "quarterly" => ("P3M", i + 1),
            "yearly" or "annually" or "annual" => ("P1Y", i + 1),
            "hourly" => ("PT1H", i + 1),
            "nightly" => ("TNI", i + 1),
            "biweekly" or "fortnightly" => ("P2W", i + 1),
            "bimonthly" => ("P2M", i + 1),
            "biannually" or "semiannually" or "biannual" or "semiannual" => ("P0.5Y", i + 1),
            "bi" => Text.Word(hyphen) switch { "weekly" => ("P2W", hyphen + 1), "monthly" => ("P2M", hyphen + 1), "annually" or "annual" => ("P0.5Y", hyphen + 1), _ => default },
            "semi" => Text.Word(hyphen) switch { "annually" or "annual" => ("P0.5Y", hyphen + 1), "monthly" => ("P0.5M", hyphen + 1), "weekly" => ("P0.5W", hyphen + 1), _ => default },
            _ => default((string, int)),
        };
        return said.Item1 is { } timex ? WithClock(timex, said.Item2) : null;
    }

    /// <summary>"Fridays", "Friday mornings", "Thursdays at 17.30".</summary>
    private Found<TemporalValue>? Plural(int i) => PluralTimex(i) is { } plural ? WithClock(plural.Value, plural.End) : null;

    private Found<string>? PluralTimex(int i)
    {
        if (WeekdayAt(i) is not { } weekday)
        {
            return Text.Is(i, "weekdays") ? new Found<string>("XXXX-WXX-WD", i + 1) : Text.Is(i, "weekends") && !Text[i - 1].IsWord ? new Found<string>("XXXX-WXX-WE", i + 1) : null;
        }

        var plural = Text.Word(i).EndsWith("days", StringComparison.Ordinal);
        if (Text.IsAny(i + 1, "mornings", "afternoons", "evenings", "nights") && clock.PartOfDay(i + 1) is { } part)
        {
            return new Found<string>(TimexText.Weekday(weekday) + part.Value.Timex, part.End);
        }

        return plural ? new Found<string>(TimexText.Weekday(weekday), i + 1) : null;
    }

    /// <summary>"one a day", "twice a week".</summary>
    private Found<TemporalValue>? OnceA(int i) =>
        Text.IsAny(i, "one", "once", "twice") && Text.IsAny(i + 1, "a", "per", "every", "each") && Text.IsAny(i + 2, "day", "week", "month", "year", "hour") && UnitAt(i + 2) is { } unit
            ? As(Period(unit.Unit, 1), i + 3)
            : null;

    private Found<TemporalValue> WithClock(string timex, int end)
    {
        var at = Text.Skip(end, ",");
        if (EnglishBoundWords.At(Text, at) is { } bound && clock.Expected(bound.End) is { } limit && !(UnitAt(limit.End) is not null && limit.End == bound.End + 1))
        {
            // Residents say when a noise begins, so the bound is kept with the set.
            var placed = Part(timex)?.Place(limit.Value) ?? limit.Value;
            return new Found<TemporalValue>(new Placed(TemporalKind.Set, Join(timex, placed)) { Modifier = bound.Value.Bound }, limit.End);
        }

        if (clockSpans.Span(at, announced: true, within: Part(timex)) is { } hours)
        {
            return As(hours.Value.Ranges[0].Timex, hours.End);
        }

        var named = Text.IsAny(at, "at", "@", "around");
        var time = named ? Longest.Of(clock.Expected(at + 1), clock.Time(at)) : clock.Time(at);
        if (time is not { } found)
        {
            return As(timex, end);
        }

        return As(Join(timex, Part(timex)?.Place(found.Value) ?? found.Value), found.End);
    }

    private static DayPart? Part(string timex) => EnglishWords.DayParts.Values.FirstOrDefault(part => timex.EndsWith(part.Timex, StringComparison.Ordinal));

    private static string Join(string timex, ClockTime time) =>
        (timex is "P1D" ? string.Empty : timex.Contains('T', StringComparison.Ordinal) ? timex[..timex.IndexOf('T', StringComparison.Ordinal)] : timex) + time.Timex;

    private static string Period(Unit unit, int count) => new Length(count, unit).Timex;

    private static Found<TemporalValue> As(string timex, int end) => new(new Placed(TemporalKind.Set, timex), end);
}
