using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Dates by day and month: "4th of July 1995", "Jan/3", "2018-09-23", "22/04".</summary>
internal sealed class EnglishCalendarDates(Sentence sentence, Calendar calendar, EnglishNumbers numbers, bool dayFirst) : EnglishGrammar(sentence, calendar)
{
    public Found<DatePoint>? Date(int i) => Longest.Of(MonthDay(i), DayMonth(i), YearFirst(i), Numeric(i));

    /// <summary>"7.6" and "4-22" are dates only where the text before says so (a weekday, "on").</summary>
    public Found<DatePoint>? Announced(int i)
    {
        var known = Date(i);
        if (Text.IsAny(i + 1, ".", "-") && Text.Touches(i + 1) && Text.Touches(i + 2) && !IsInsideNumber(i)
            && Text.Number(i, 1, 2) is { } first && Text.Number(i + 2, 1, 2) is { } second && !Continues(i + 3))
        {
            return Longest.Of(known, Pair(first, second) is { } pair ? At(Calendar.MonthDay(null, pair.Month, pair.Day), i + 3) : null);
        }

        return known;
    }

    private Found<DatePoint>? MonthDay(int i)
    {
        if (MonthAt(i) is not { } month)
        {
            return null;
        }

        var end = SkipAbbreviationDot(i + 1);
        var separator = Text.IsAny(end, "/", "-", ",") ? Text.Word(end) : null;
        end = separator is null ? end : end + 1;
        end = Text.Skip(end, "the");
        if (numbers.DayOfMonth(end) is not { } day || Text.IsAny(day.End, ":", "thousand", "hundred") && IsNotYetDay(day.End)
            || Text.Is(day.End, ".") && Text[day.End + 1] is { IsNumber: true, Touches: true } && separator is null)
        {
            return null;
        }

        return WithYear(month, day.Value, Text.Is(day.End, "day") ? day.End + 1 : day.End, separator);
    }

    private bool IsNotYetDay(int end) => !Text.Is(end, ":") || Text.Touches(end);

    private Found<DatePoint>? DayMonth(int i)
    {
        var start = Text.Skip(i, "the");
        if (Text.IsAny(start - 1, "$", "€", "£") || IsInsideNumber(start) || numbers.DayOfMonth(start) is not { } day)
        {
            return null;
        }

        var end = Text.Is(day.End, "day") ? day.End + 1 : day.End;
        if (start > i && end > day.End)
        {
            return null;
        }

        var separator = Text.IsAny(end, "/", "-", ".", ",") && Text.Touches(end) ? Text.Word(end) : null;
        end = separator is null ? Text.Skip(end, "of", "in") : end + 1;
        return MonthAt(end) is { } month ? WithYear(month, day.Value, SkipAbbreviationDot(end + 1), separator) : null;
    }

    private Found<DatePoint> WithYear(int month, int day, int end, string? separator)
    {
        end = SkipWeekdayInParentheses(end);
        if (separator is "/" or "-" or "." && Text.Is(end, separator) && YearAt(end + 1, twoDigits: true) is { } separated)
        {
            return new Found<DatePoint>(InYear(separated.Value, month, day), separated.End);
        }

        var yearAt = Text.Skip(end, ",", ".");
        yearAt = Text.Skip(yearAt, "of", "in");
        var shortYear = Text.IsAny(yearAt, "'", "’") && Text.Number(yearAt + 1, 2, 2) is not null;
        return YearAt(shortYear ? yearAt + 1 : yearAt, shortYear) is { } year && !Text.Is(year.End, ":")
            ? new Found<DatePoint>(InYear(year.Value, month, day), year.End)
            : new Found<DatePoint>(Calendar.MonthDay(null, month, day), end);
    }

    private int SkipWeekdayInParentheses(int i) =>
        Text.Is(i, "(") && WeekdayAt(i + 1) is not null && Text.Is(i + 2, ")") ? i + 3 : i;

    private Found<int>? YearAt(int i, bool twoDigits)
    {
        if (numbers.Year(i) is { } year)
        {
            return year;
        }

        return twoDigits && Text.Number(i, 2, 2) is { } digits && !Continues(i + 1) ? new Found<int>(digits, i + 1) : null;
    }

    private DatePoint InYear(int year, int month, int day) => year switch
    {
        < 30 => Calendar.MonthDay(2000 + year, month, day),
        < 40 => Calendar.TwoDigitYear(year, month, day),
        < 100 => Calendar.MonthDay(1900 + year, month, day),
        _ => Calendar.MonthDay(year, month, day),
    };

    /// <summary>"2018-7-6", "2016 10 16", "2019-aug-1", "2020/23/sep".</summary>
    private Found<DatePoint>? YearFirst(int i)
    {
        if (Text.Number(i, 4, 4) is not { } year || year is < 1500 or > 2100 || IsInsideNumber(i))
        {
            return null;
        }

        var separator = Text.Word(i + 1);
        if (separator is not ("/" or "-" or "."))
        {
            return Text.Number(i + 1, 2, 2) is { } spacedMonth && Text.Number(i + 2, 2, 2) is { } spacedDay && Valid(spacedMonth, spacedDay) && !Continues(i + 3)
                ? At(Calendar.MonthDay(year, spacedMonth, spacedDay), i + 3)
                : null;
        }

        if (!Text.Is(i + 3, separator) || Text[i + 5] is { Touches: true, IsNumber: true })
        {
            return null;
        }

        var (month, day) = (MonthAt(i + 2), MonthAt(i + 4)) switch
        {
            ({ } named, _) => (named, Text.Number(i + 4, 1, 2)),
            (_, { } named) => (named, Text.Number(i + 2, 1, 2)),
            _ => (Text.Number(i + 2, 1, 2) ?? 0, Text.Number(i + 4, 1, 2)),
        };
        return day is { } d && Valid(month, d) ? At(Calendar.MonthDay(year, month, d), i + 5) : null;
    }

    /// <summary>"11/20", "10-1-2018", "23.04.2022", "13/04/21".</summary>
    private Found<DatePoint>? Numeric(int i)
    {
        if (IsInsideNumber(i) || Text.Number(i, 1, 2) is not { } first || Text.Number(i + 2, 1, 2) is not { } second
            || !Text.IsAny(i + 1, "/", "-", ".") || !Text.Touches(i + 1) || !Text.Touches(i + 2) || Pair(first, second) is not { } pair)
        {
            return null;
        }

        var separator = Text.Word(i + 1);
        if (Text.Is(i + 3, separator) && Text.Touches(i + 3) && Text.Touches(i + 4) && (Text.Number(i + 4, 4, 4) ?? Text.Number(i + 4, 2, 2)) is { } year
            && year is < 100 or (>= 1500 and <= 2100) && !(Text[i + 5] is { Touches: true } after && (after.IsWord && !Text.Is(i + 5, "t") || after.Text is "/" or ":")))
        {
            return new Found<DatePoint>(InYear(year, pair.Month, pair.Day), i + 5);
        }

        // "24/7" is always, not the 24th of July.
        if (separator != "/" || Continues(i + 3) || (first, second) is (24, 7))
        {
            return null;
        }

        var yearAt = Text.Is(i + 3, ",") ? i + 4 : i + 3;
        return Text.Number(yearAt, 4, 4) is { } full && numbers.Year(yearAt) is not null && !Text.Is(yearAt + 1, ":")
            ? At(Calendar.MonthDay(full, pair.Month, pair.Day), yearAt + 1)
            : At(Calendar.MonthDay(null, pair.Month, pair.Day), i + 3);
    }

    private (int Month, int Day)? Pair(int first, int second)
    {
        var (month, day) = dayFirst ? (second, first) : (first, second);
        return Valid(month, day) ? (month, day) : Valid(day, month) ? (day, month) : null;
    }

    private static bool Valid(int month, int day) => month is >= 1 and <= 12 && day is >= 1 and <= 31;

    private bool IsInsideNumber(int i) =>
        Text.IsAny(i - 1, "$", "€", "£") || Text.Touches(i) && Text.IsAny(i - 1, ".", "/", ",", ":") && Text.Touches(i - 1) && Text[i - 2].IsNumber;

    /// <summary>Something glued to the digits makes them part of a longer number or a ratio.</summary>
    private bool Continues(int i) =>
        Text[i] is { Touches: true } next
        && (next.IsWord || next.IsNumber || next.Text is "%" or ":" or "/" || next.Text is "." && Text[i + 1] is { Touches: true, IsNumber: true });
}
