using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Quarters and halves of a year: "Q1 2019", "the first quarter of next year", "2019-H2".</summary>
internal sealed class EnglishQuarters(Sentence sentence, Calendar calendar, EnglishNumbers numbers, EnglishYears years) : EnglishGrammar(sentence, calendar)
{
    public Found<DateSpan>? Span(int i) => Longest.Of(YearFirst(i), PartFirst(i));

    private Found<DateSpan>? YearFirst(int i)
    {
        if (years.Year(i) is not { } year)
        {
            return null;
        }

        var at = Text.IsAny(year.End, "'", "’") && Text.Is(year.End + 1, "s") ? year.End + 2 : Text.Skip(year.End, "-", ",");
        return Part(Text.Skip(at, "the")) is { } part ? At(InYear(year.Value, part.Value), part.End) : null;
    }

    private Found<DateSpan>? PartFirst(int i)
    {
        var start = Text.Skip(i, "the");
        if (Part(start) is not { } part)
        {
            return null;
        }

        var at = Text.Skip(part.End, "-", ",");
        at = Text.Skip(at, "of", "in");
        if (Text.Are(at, "the", "year") && numbers.Year(at + 2) is null)
        {
            return At(AnyYear(part.Value), at + 2);
        }

        if (years.Year(at) is { } year)
        {
            return At(InYear(year.Value, part.Value), year.End);
        }

        return start == i ? At(AnyYear(part.Value), part.End) : null;
    }

    /// <summary>The first month and the count of months.</summary>
    private Found<(int First, int Count)>? Part(int i)
    {
        var letter = Text.Word(i);
        if (letter is "q" or "h" && Text.Touches(i + 1) && Text.Number(i + 1, 1, 1) is { } number && number >= 1 && number <= (letter == "q" ? 4 : 2)
            && !(Text[i + 2].Touches && (Text[i + 2].IsWord || Text[i + 2].IsNumber)))
        {
            return new Found<(int, int)>(Months(letter == "q", number), i + 2);
        }

        if (numbers.Ordinal(i) is { } nth && Text.IsAny(nth.End, "quarter", "half") && nth.Value >= 1 && nth.Value <= (Text.Is(nth.End, "quarter") ? 4 : 2))
        {
            return new Found<(int, int)>(Months(Text.Is(nth.End, "quarter"), nth.Value), nth.End + 1);
        }

        return Text.Are(i, "last", "quarter") && Text.IsAny(i + 2, "of") ? new Found<(int, int)>((10, 3), i + 2) : null;
    }

    private static (int First, int Count) Months(bool quarter, int number) => quarter ? (((number - 1) * 3) + 1, 3) : (((number - 1) * 6) + 1, 6);

    private static DateSpan? InYear(int year, (int First, int Count) part) => CalendarSpans.Months(year, part.First, part.Count);

    private DateSpan? AnyYear((int First, int Count) part)
    {
        var (present, next) = (InYear(Calendar.Today.Year, part), InYear(Calendar.Today.Year + 1, part));
        if (present is null || next is null)
        {
            return null;
        }

        var end = present.Past!.Value.End;
        var endTimex = TimexText.MonthDay(end.Month, 1);
        var timex = TimexText.Range(TimexText.MonthDay(part.First, 1), endTimex, $"P{part.Count}M");
        return new DateSpan(timex, present.Past, next.Past) { Grain = Grain.Month, Month = part.First };
    }
}
