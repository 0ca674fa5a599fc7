using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Parts of the day, alone or with their day: "in the morning", "early in the morning", "tomorrow night", "last night".</summary>
internal sealed class EnglishDayParts(Sentence sentence, Calendar calendar, EnglishClock clock, EnglishDates dates) : EnglishGrammar(sentence, calendar)
{
    /// <summary>A day with a part of it, and both apart.</summary>
    public Found<(DatePoint Date, DayPart Part)>? Dated(int i) => Longest.Of(Relative(i), DateFirst(i), PartFirst(i));

    /// <summary>A part of an unnamed day.</summary>
    public Found<DayPart>? Alone(int i)
    {
        var start = Text.Is(i, "in") ? Text.Skip(i + 1, "the") : i;
        if (Shaded(start) is { } part)
        {
            return IsAloneMeant(i, start, part) ? part : null;
        }

        return EnglishWords.Meals.TryGetValue(Text.Word(i), out var meal) && Text.Word(i).EndsWith("time", StringComparison.Ordinal)
            ? new Found<DayPart>(meal, i + 1)
            : Text.IsAny(i, "breakfast", "lunch", "dinner") && Text.Is(i + 1, "time") ? new Found<DayPart>(EnglishWords.Meals[Text.Word(i)], i + 2)
            : null;
    }

    public Found<DayPart>? Meal(int i)
    {
        if (!EnglishWords.Meals.TryGetValue(Text.Word(i), out var meal))
        {
            return null;
        }

        return new Found<DayPart>(meal, Text.Skip(i + 1, "time"));
    }

    /// <summary>"early in the morning", "late evening", "night".</summary>
    public Found<DayPart>? Shaded(int i)
    {
        if (Text.IsAny(i, "early", "late", "later", "earlier"))
        {
            var at = Text.Skip(i + 1, "in");
            at = Text.Skip(at, "the");
            return clock.PartOfDay(at) is { } shaded
                ? new Found<DayPart>(Text.IsAny(i, "early", "earlier") ? shaded.Value.Early() : shaded.Value.Late(), shaded.End)
                : null;
        }

        return clock.PartOfDay(i);
    }

    private bool IsAloneMeant(int i, int start, Found<DayPart> part)
    {
        var greeting = Text.IsAny(i - 1, "good") || i == 0 && Text.Is(i, "morning") && !Text.IsAny(part.End, "\0", "at", "to");
        var counted = Text.Is(start, "night") && start == i && Text[i - 1].IsNumber || Text.IsAny(i, "nights");
        return !greeting && !counted && !Text.IsAny(i, "dawn");
    }

    private Found<(DatePoint Date, DayPart Part)>? Relative(int i)
    {
        if (Text.IsAny(i, "tonight", "tonite", "tonights"))
        {
            return With(Calendar.FromToday(0), DayPart.Night, i + 1);
        }

        var shade = Text.IsAny(i, "early", "late", "later", "earlier") ? i + 1 : i;
        if (shade > i && DateFirst(shade) is { Value.Part.Modifier: null } dated)
        {
            return With(dated.Value.Date, Shade(i, dated.Value.Part), dated.End);
        }

        if (Text.IsAny(shade, "tonight", "tonite"))
        {
            return With(Calendar.FromToday(0), Shade(i, DayPart.Night), shade + 1);
        }

        var at = Text.Skip(shade, "the");
        if (OffsetAt(at) is not { } offset || Shaded(at + 1) is not { } part || Text.Is(at + 1, "nights") || Text.IsAny(at, "past", "upcoming", "coming"))
        {
            return null;
        }

        // In the small hours "last night" still means the evening before.
        return With(Calendar.FromToday(offset), shade > i ? Shade(i, part.Value) : part.Value, part.End);
    }

    private DayPart Shade(int i, DayPart part) => Text.IsAny(i, "early", "earlier") ? part.Early() : part.Late();

    private Found<(DatePoint Date, DayPart Part)>? DateFirst(int i)
    {
        if (dates.JoinableDate(i) is not { } date)
        {
            return null;
        }

        var at = Text.Skip(date.End, ",", "-");
        at = Text.Are(at, "in", "the") ? at + 2 : Text.IsAny(at, "in", "at") ? at + 1 : at;
        if (Shaded(at) is not { } part || part.End == at + 1 && Text.IsAny(at, "mornings", "afternoons", "evenings", "nights"))
        {
            return null;
        }

        if (date.Value.Weekday is { } weekday && date.Value.Day is null && WeekAfter(part.End) is { } week && Calendar.InWeek(week.Value, weekday) is { } day)
        {
            return With(Calendar.On(day), part.Value, week.End);
        }

        return With(date.Value, part.Value, part.End);
    }

    private Found<int>? WeekAfter(int i)
    {
        var at = Text.Skip(i, "of");
        return OffsetAt(at) is { } week && Text.Is(at + 1, "week") ? new Found<int>(week, at + 2) : null;
    }

    private Found<(DatePoint Date, DayPart Part)>? PartFirst(int i)
    {
        var start = Text.Is(i, "in") ? Text.Skip(i + 1, "the") : i;
        if (Shaded(start) is not { } part)
        {
            return null;
        }

        var at = Text.Skip(part.End, ",");
        at = Text.Skip(at, "of", "on");
        return dates.JoinableDate(at) is { } date ? With(date.Value, part.Value, date.End) : null;
    }

    private static Found<(DatePoint Date, DayPart Part)>? With(DatePoint? date, DayPart part, int end) =>
        date is null ? null : new Found<(DatePoint, DayPart)>((date, part), end);
}
