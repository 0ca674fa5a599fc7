using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Years, decades, centuries: "2008", "the year 2020", "CY18", "next year", "the 1990s", "15th century".</summary>
internal sealed class EnglishYears(Sentence sentence, Calendar calendar, EnglishNumbers numbers) : EnglishGrammar(sentence, calendar)
{
    public Found<DateSpan>? Span(int i) => Longest.Of(Numbered(i), Special(i), Decade(i), Century(i));

    /// <summary>A year that stands for itself, or one named from now ("next year", "the year").</summary>
    public Found<int>? Year(int i)
    {
        var start = Text.Skip(i, "the");
        if (OffsetAt(start) is { } offset)
        {
            var at = Text.Skip(start + 1, "calendar");
            return Text.Is(at, "year") ? new Found<int>(Calendar.Today.Year + offset, at + 1) : null;
        }

        if (start > i && Text.Is(start, "year") && !Text.Are(start + 1, "to", "date") && numbers.Year(Text.Skip(start + 1, "of")) is null)
        {
            return new Found<int>(Calendar.Today.Year, start + 1);
        }

        var number = Text.Is(start, "year") ? start + 1 : start;
        return number == start && start > i ? null : numbers.Year(number);
    }

    private Found<DateSpan>? Numbered(int i)
    {
        if (numbers.Year(i) is not null && !StandsAlone(i))
        {
            return null;
        }

        if (Text.IsAny(i, "cy", "calendar"))
        {
            var at = Text.Is(i, "calendar") && Text.Is(i + 1, "year") ? i + 2 : i + 1;
            var year = numbers.Year(at) ?? (Text.Number(at, 2, 2) is { } two ? new Found<int>(2000 + two, at + 1) : null);
            return year is { } known ? At(CalendarSpans.Year(known.Value), known.End)
                : at == i + 2 ? At(CalendarSpans.Year(Calendar.Today.Year), at)
                : null;
        }

        // "the" is no part of "the last year" in the official results.
        return Year(i) is { } found && !(Text.Is(i, "the") && OffsetAt(i + 1) is not null) ? At(CalendarSpans.Year(found.Value), found.End) : null;
    }

    private Found<DateSpan>? Special(int i)
    {
        var offset = OffsetAt(i);
        var at = offset is null ? i : i + 1;
        string? prefix = Text.Are(at, "school", "year") || Text.Are(at, "academic", "year") ? "SY" : Text.Are(at, "fiscal", "year") ? "FY" : null;
        var end = at + 2;
        if (prefix is null && Text.IsAny(at, "sy", "fy"))
        {
            prefix = Text.Word(at).ToUpperInvariant();
            end = at + 1;
        }

        if (prefix is null)
        {
            return null;
        }

        var year = numbers.Year(end) ?? (Text.Number(end, 2, 2) is { } two ? new Found<int>(2000 + two, end + 1) : null);
        var said = year is { } known ? $"{known.Value:0000}" : offset is { } o ? $"{Calendar.Today.Year + o:0000}" : TimexText.AnyYear;
        return At(new DateSpan(prefix + said, null, null), year?.End ?? end);
    }

    private Found<DateSpan>? Decade(int i)
    {
        var start = Text.Skip(i, "the");
        var s = Text.Skip(start + 1, "'", "’");
        if (Text.Is(s, "s") && Text.Number(start, 4, 4) is { } year && year % 10 == 0 && year is >= 1500 and <= 2100)
        {
            return At(CalendarSpans.Years(year, 10), s + 1);
        }

        var two = Text.Is(s, "s") && Text.Touches(s) && Text.Number(start, 2, 2) is { } digits && digits % 10 == 0 ? digits
            : Text.Word(start) switch { "thirties" => 30, "forties" => 40, "fifties" => 50, "sixties" => 60, "seventies" => 70, "eighties" => 80, "nineties" => 90, _ => (int?)null };
        if (two is not { } decade || start == i && Text.Is(s, "s"))
        {
            return null;
        }

        var (first, last) = ($"XX{decade:00}-01-01", $"XX{(decade + 10) % 100:00}-01-01");
        DayRange In(int century) => new(new DateTime(century + decade, 1, 1), new DateTime(century + decade + 10, 1, 1));
        return At(new DateSpan(TimexText.Range(first, last, "P10Y"), In(1900), In(2000)), Text.Is(s, "s") ? s + 1 : start + 1);
    }

    private Found<DateSpan>? Century(int i)
    {
        var start = Text.Skip(i, "the");
        return numbers.Ordinal(start) is { Value: > 1 and < 90 } nth && Text.Is(nth.End, "century")
            ? At(CalendarSpans.Years((nth.Value - 1) * 100, 100), nth.End + 1)
            : null;
    }

    private bool StandsAlone(int i)
    {
        if (!Text[i].IsNumber)
        {
            // "two thousand" alone is a quantity.
            return !(Text.Are(i, "two", "thousand") && numbers.Year(i)!.Value.End == i + 2) && !EnglishWords.Cardinals.ContainsKey(Text.Word(i - 1));
        }

        var next = Text[i + 1];
        var before = Text[i - 1];
        var gluedBefore = Text.Touches(i) && (before.IsWord || before.Text is "." or ":" or "," or "-" or "+" or "/" or "_" or "$");
        var gluedAfter = next.Touches && (next.IsWord && next.Text != "s" || next.Text is "%" or "/" or ":" or "_" || next.Text is "." or "," or "-" && Text[i + 2] is { Touches: true, IsNumber: true });
        var differenceOfNumbers = before.Text is "-" && Text.Number(i - 2, 1, 3) is not null;
        differenceOfNumbers |= before.Text is "-" && Text[i - 2].IsNumber && Text.Is(i - 3, "-") && Text.Touches(i - 2);
        var portion = before.Text is "-" && Text.IsAny(i - 2, "mid", "early", "late");
        return !differenceOfNumbers && !(gluedBefore && !portion && !IsRangeDash(i - 1)) && !(gluedAfter && !IsRangeDash(i + 1)) && !(UnitAt(i + 1) is not null && !Text.IsAny(i + 1, "y", "h"));
    }

    private bool IsRangeDash(int i) =>
        Text.IsAny(i, "-", "~", "/") && Text.Number(i - 1, 4, 4) is not null && Text.Number(i + 1, 4, 4) is not null && !Text.Is(i, "/");
}
