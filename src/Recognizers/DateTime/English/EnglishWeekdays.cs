using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Days by their weekday: "next Monday", "Friday 7/6", "Tuesday of last week", "the first Monday of July".</summary>
internal sealed class EnglishWeekdays(Sentence sentence, Calendar calendar, EnglishNumbers numbers, EnglishCalendarDates dates) : EnglishGrammar(sentence, calendar)
{
    public Found<DatePoint>? Date(int i) => Longest.Of(Offset(i), Bare(i), WeekThenDay(i), NthOfMonth(i));

    /// <summary>"this upcoming Friday", "last Tuesday", "next Friday 5/12", "next 5/12".</summary>
    private Found<DatePoint>? Offset(int i)
    {
        var start = Text.Skip(i, "the");
        if (OffsetAt(start) is not { } offset)
        {
            return null;
        }

        var at = start + 1;
        var nearest = Text.IsAny(start, "upcoming", "coming", "past");
        if (OffsetAt(at) is { } second && Text.IsAny(start, "this", "the"))
        {
            nearest = Text.IsAny(at, "upcoming", "coming", "past");
            offset = second;
            at++;
        }

        if (start == i && dates.Announced(at) is { Value: { Year: null } monthDay } bare && offset is 0 or 1 && Text[at].IsNumber)
        {
            return At(Fixed(monthDay, Calendar.Today.Year + offset), bare.End);
        }

        at = Text.Is(start, "this") && Text.Is(at, "week") && Text.Is(at + 1, "'") ? at + 3 : at;
        if (WeekdayAt(at) is not { } weekday)
        {
            return null;
        }

        if (DateInApposition(at + 1) is { } dated)
        {
            return At(dated.Value.Year is null ? Fixed(dated.Value, Calendar.Today.Year) : dated.Value, dated.End);
        }

        var day = nearest ? Nearest(weekday, offset) : Calendar.InWeek(offset, weekday);
        return day is { } d ? At(Calendar.On(d), at + 1) : null;
    }

    private Found<DatePoint>? Bare(int i)
    {
        if (WeekdayAt(i) is not { } weekday || Text.IsAny(i, "sun", "sat", "mon", "wed") && !IsSurelyWeekday(i))
        {
            return null;
        }

        var end = SkipAbbreviationDot(i + 1);
        if (DateInApposition(end) is { } dated)
        {
            return dated;
        }

        if (DayOfMonth(end) is { } day)
        {
            return day.Definite && Calendar.InMonth(0, day.Value) is { } inMonth && inMonth.DayOfWeek == weekday
                ? At(Calendar.On(inMonth), day.End)
                : At(Calendar.WeekdayOnDay(weekday, day.Value), day.End);
        }

        return OfWeek(end) is { } week && Calendar.InWeek(week.Value, weekday) is { } date
            ? At(Calendar.On(date), week.End)
            : At(Calendar.Weekday(weekday), i + 1);
    }

    /// <summary>The date itself said after its weekday: "Friday 7/6", "Tuesday, March 7", "Friday (Jun-15)".</summary>
    private Found<DatePoint>? DateInApposition(int i)
    {
        if (Text.Is(i, "("))
        {
            return dates.Announced(i + 1) is { } inside && Text.Is(inside.End, ")") ? At(inside.Value, inside.End + 1) : null;
        }

        var at = Text.Skip(i, ",", "-");
        return dates.Announced(Text.Skip(at, "the")) is { } plain && !IsClock(at, plain.End) ? plain : null;
    }

    /// <summary>"Monday 11-4" are hours.</summary>
    private bool IsClock(int i, int end) => end == i + 3 && Text.Is(i + 1, "-") && Text[i].IsNumber && Text[i + 2].IsNumber;

    private (int Value, int End, bool Definite)? DayOfMonth(int i)
    {
        var at = Text.Is(i, ",") ? i + 1 : i;
        var definite = Text.Is(at, "the");
        at = definite ? at + 1 : at;
        if (numbers.Ordinal(at) is { Value: >= 1 and <= 31 } ordinal && UnitAt(ordinal.End) is null)
        {
            return (ordinal.Value, ordinal.End, definite);
        }

        return !definite && Text.Number(at, 1, 2) is { } digits and >= 1 and <= 31 && IsFree(at + 1)
            ? (digits, at + 1, false)
            : null;
    }

    private bool IsFree(int i)
    {
        if (Text[i].Touches && (Text[i].IsWord || Text.IsAny(i, "-", ":", "/", "~", "%") || Text.Is(i, ".") && Text[i + 1] is { IsNumber: true, Touches: true }))
        {
            return false;
        }

        return !Text.IsAny(i, "am", "pm", "a", "p", "o", "oclock", "-", "to", "~", "till", "until") && UnitAt(i) is null && MonthAt(i) is null;
    }

    /// <summary>"next week Wednesday", "this week on Monday".</summary>
    private Found<DatePoint>? WeekThenDay(int i)
    {
        if (Week(Text.Skip(i, "the")) is not { } week)
        {
            return null;
        }

        var at = Text.Skip(week.End, "on", ",", "-");
        return WeekdayAt(at) is { } weekday && Calendar.InWeek(week.Value, weekday) is { } day ? At(Calendar.On(day), at + 1) : null;
    }

    private Found<int>? OfWeek(int i)
    {
        var at = Text.Skip(i, "of", ",");
        return Week(Text.Skip(at, "the"));
    }

    private Found<int>? Week(int i) =>
        OffsetAt(i) is { } offset && Text.Is(i + 1, "week") ? new Found<int>(offset, i + 2) : null;

    /// <summary>"the first Monday of next month", "last Friday of July 2019".</summary>
    private Found<DatePoint>? NthOfMonth(int i)
    {
        var at = Text.Skip(i, "the");
        var last = Text.Is(at, "last");
        if ((last ? new Found<int>(5, at + 1) : numbers.Ordinal(at)) is not { Value: >= 1 and <= 5 } nth || WeekdayAt(nth.End) is not { } weekday
            || last && !Text.IsAny(nth.End + 1, "of", "in"))
        {
            return null;
        }

        if (!Text.IsAny(nth.End + 1, "of", "in") || OrdinalDates.Of(Text, Calendar, numbers, nth.Value, last, weekday, nth.End + 2) is null)
        {
            return at > i && !last ? At(InAnyMonth(nth.Value, weekday), nth.End + 1) : null;
        }

        return OrdinalDates.Of(Text, Calendar, numbers, nth.Value, last, weekday, nth.End + 2);
    }

    /// <summary>"the second Sunday", of whichever month.</summary>
    private DatePoint InAnyMonth(int nth, DayOfWeek weekday)
    {
        var (past, future) = Calendar.Around(i => Calendar.InMonth(i, 1) is { } first ? Calendar.NthWeekday(first.Year, first.Month, weekday, nth) : null, 24);
        return new DatePoint($"XXXX-XX-WXX-{TimexText.IsoNumber(weekday)}-#{nth}", past, future);
    }

    private DateTime? Nearest(DayOfWeek weekday, int offset)
    {
        var point = Calendar.Weekday(weekday);
        var day = offset < 0 ? point.Past : point.Future;
        return day == Calendar.Today && day is { } today ? CalendarBounds.AddDays(today, 7 * offset) : day;
    }

    private static DatePoint Fixed(DatePoint monthDay, int year)
    {
        var day = CalendarBounds.Date(year, monthDay.Month ?? 1, monthDay.Day ?? 1);
        return monthDay with { Past = day, Future = day, Year = day?.Year };
    }

    /// <summary>These abbreviations are words of their own; something must speak for the weekday.</summary>
    private bool IsSurelyWeekday(int i) =>
        Text.IsAny(i - 1, "on", "next", "this", "last", "every", "each", "or", "and", "by", "until", "till", "from", "to", "before", "after", "since", "-", ",")
        || DateInApposition(i + 1) is not null || DayOfMonth(i + 1) is not null || i == 0 && !Text[1].IsWord
        || Text[i + 1].IsNumber || Text.IsAny(i + 1, "at", "morning", "afternoon", "evening", "night", "-", "to", "or", "and");
}
