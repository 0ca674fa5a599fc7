using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Days counted from today: "tomorrow", "the day before yesterday", "the 15th day of next month", "on the 18th".</summary>
internal sealed class EnglishRelativeDates(Sentence sentence, Calendar calendar, EnglishNumbers numbers) : EnglishGrammar(sentence, calendar)
{
    public Found<DatePoint>? Date(int i) => Longest.Of(Named(i), DayOfSpokenMonth(i), MonthThenDay(i), LastDayOfMonth(i), BareDayOfMonth(i));

    private Found<DatePoint>? Named(int i)
    {
        var start = Text.Skip(i, "the");
        var said = Text.Word(i) switch
        {
            "today" or "otd" => (0, i + 1),
            "tomorrow" or "tmr" or "tmrw" or "tomorow" => (1, i + 1),
            "yesterday" => (-1, i + 1),
            _ => ((int Days, int End)?)null,
        };
        said ??= Text.Are(start, "day", "after", "tomorrow") ? (2, start + 3)
            : Text.Are(start, "day", "before", "yesterday") ? (-2, start + 3)
            : Text.Are(i, "current", "date") || Text.Are(i, "this", "day") ? (0, i + 2)
            : OffsetAt(start) is { } offset && Text.Is(start + 1, "day") && !Text.IsAny(start, "this", "present", "past") ? (offset, start + 2)
            : null;
        said ??= start == i || !Text.Is(start, "day") ? null
            : Text.Is(start + 1, "after") && !Text.IsAny(start + 2, "day") ? (1, start + 2)
            : Text.Is(start + 1, "before") ? (-1, start + 2)
            : Text.IsAny(i - 1, "of", "in", "for", "during") || IsAtClauseEnd(start + 1) ? (0, start + 1)
            : null;
        return said is { } found && Calendar.FromToday(found.Days) is { } day ? At(day, found.End) : null;
    }

    /// <summary>"the 15th day of next month", "the thirty-first day of the month".</summary>
    private Found<DatePoint>? DayOfSpokenMonth(int i)
    {
        var start = Text.Skip(i, "the");
        if (numbers.Ordinal(start) is not { Value: <= 31 } day)
        {
            return null;
        }

        var of = Text.Skip(day.End, "day");
        if (!Text.Is(of, "of"))
        {
            return null;
        }

        var at = Text.Skip(of + 1, "the");
        var offset = Text.Is(at, "month") && at > of + 1 ? new Found<int>(0, at + 1)
            : OffsetAt(at) is { } months && Text.Is(at + 1, "month") ? new Found<int>(months, at + 2)
            : (Found<int>?)null;
        return offset is { } found && Calendar.InMonth(found.Value, day.Value) is { } date ? At(Calendar.On(date), found.End) : null;
    }

    /// <summary>"next month 20th", "this month on the 5th".</summary>
    private Found<DatePoint>? MonthThenDay(int i)
    {
        if (OffsetAt(i) is not { } months || !Text.Is(i + 1, "month"))
        {
            return null;
        }

        var at = Text.Skip(i + 2, ",", "on");
        return numbers.Ordinal(Text.Skip(at, "the")) is { Value: <= 31 } day && UnitAt(day.End) is null && Calendar.InMonth(months, day.Value) is { } date
            ? At(Calendar.On(date), day.End)
            : null;
    }

    private Found<DatePoint>? LastDayOfMonth(int i)
    {
        var start = Text.Skip(i, "the");
        if (!Text.Are(start, "last", "day", "of") || OrdinalDates.MonthOf(Text, Calendar, numbers, Text.Skip(start + 3, "the")) is not { } month)
        {
            return null;
        }

        static DateTime? Last(DayRange? range) => range?.End.AddDays(-1);
        var (past, future) = (Last(month.Value.Past), Last(month.Value.Future));
        if (past is not { } day)
        {
            return null;
        }

        return At(month.Value.IsDefinite ? Calendar.On(day) : new DatePoint(TimexText.MonthDay(day.Month, day.Day), past, future), month.End);
    }

    /// <summary>"on the 18th", "on 27", "by the 3rd.": the words before say that a day is meant.</summary>
    private Found<DatePoint>? BareDayOfMonth(int i)
    {
        var start = Text.Skip(i, "the");
        if (!Text[start].IsNumber && numbers.Ordinal(start) is null)
        {
            return null;
        }

        var before = start > i ? i - 1 : start - 1;
        var on = Text.IsAny(before, "on");
        var announced = on || start > i && Text.IsAny(before, "for", "by", "until", "till", "before", "after", "since", "from", "is");
        if (!announced)
        {
            return null;
        }

        if (numbers.Ordinal(start) is { Value: >= 1 and <= 31 } ordinal)
        {
            var allowed = on && Text[start].IsNumber || on && IsFollowedByTime(ordinal.End) || IsAtClauseEnd(ordinal.End);
            return allowed ? At(Calendar.DayOfMonth(ordinal.Value), ordinal.End) : null;
        }

        return on && Text.Number(start, 1, 2) is { } digits and >= 1 and <= 31 && (IsAtClauseEnd(start + 1) || IsFollowedByTime(start + 1))
            ? At(Calendar.DayOfMonth(digits), start + 1)
            : null;
    }

    private bool IsFollowedByTime(int i) =>
        Text.IsAny(i, "from", "between", "at", "morning", "afternoon", "evening", "night") && !Text[i].Touches;

    private bool IsAtClauseEnd(int i) => Text.IsAny(i, "\0", ",", "!", "?", ";") || Text.Is(i, ".") && !Text[i + 1].Touches;
}
