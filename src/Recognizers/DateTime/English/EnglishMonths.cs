using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Months: "August 2019", "Dec, 2018", "12-2015", "this May", "the 9th month of next year".</summary>
internal sealed class EnglishMonths(Sentence sentence, Calendar calendar, EnglishNumbers numbers, EnglishYears years) : EnglishGrammar(sentence, calendar)
{
    public Found<DateSpan>? Span(int i) => Longest.Of(Named(i), Offset(i), Numeric(i), Ordinal(i));

    /// <summary>"May" and "march" need a sign that the month is meant; prefixed tells that the words before give it.</summary>
    public Found<DateSpan>? Named(int i, bool prefixed = false)
    {
        if (MonthAt(i) is not { } month || Text.Touches(i) && Text.IsAny(i - 1, "$", "_", "@", "#"))
        {
            return null;
        }

        var end = SkipAbbreviationDot(i + 1);
        var at = Text.Skip(end, ",", "-", "/", "'", "’");
        at = Text.Skip(at, "of", "in");
        if (years.Year(at) is { } year && !(at > end && Text.Is(end, ",") && numbers.Year(at) is null) && !Text.Is(year.End, ":"))
        {
            return At(CalendarSpans.Month(year.Value, month), year.End);
        }

        var shortAt = Text.Skip(at, "'", "’");
        var apostrophe = Text.IsAny(shortAt - 1, "'", "’");
        if ((Text.Is(at - 1, "of") || apostrophe) && Text.Number(shortAt, 2, 2) is { } two && (two > 31 || apostrophe))
        {
            return At(CalendarSpans.Month(two < 40 ? 2000 + two : 1900 + two, month), shortAt + 1);
        }

        var ambiguous = Text.IsAny(i, "may", "march", "mar", "sep") && !prefixed;
        return ambiguous && !IsSurelyMonth(i) ? null : At(Calendar.Month(month), end);
    }

    private Found<DateSpan>? Offset(int i)
    {
        var start = i;
        if (OffsetAt(start) is not { } offset || MonthAt(start + 1) is not { } month)
        {
            return null;
        }

        if (Text.Are(start, "this", "may") && Text[start + 2].IsWord && !Text.IsAny(start - 1, "from", "in", "since", "until", "by", "during", "for", "before", "after"))
        {
            return null;
        }

        var year = Calendar.Today.Year;
        var inYear = offset switch
        {
            0 => year,
            > 0 => month <= Calendar.Today.Month ? year + 1 : year,
            _ => month >= Calendar.Today.Month ? year - 1 : year,
        };
        return At(CalendarSpans.Month(inYear, month), start + 2);
    }

    private Found<DateSpan>? Numeric(int i)
    {
        if (!Text.IsAny(i + 1, "-", "/") || !Text.Touches(i + 1) || !Text.Touches(i + 2) || Text.Touches(i) && Text.IsAny(i - 1, "-", "/", ".", ":")
            || Text[i + 3] is { Touches: true } next && (next.IsWord || next.IsNumber || next.Text is "-" or "/"))
        {
            return null;
        }

        var (month, year) = Text.Number(i, 4, 4) is { } first ? (Text.Number(i + 2, 1, 2), first) : (Text.Number(i, 1, 2), Text.Number(i + 2, 4, 4) ?? 0);
        return month is >= 1 and <= 12 && year is >= 1500 and <= 2100 ? At(CalendarSpans.Month(year, month.Value), i + 3) : null;
    }

    /// <summary>"the 9th month of next year".</summary>
    private Found<DateSpan>? Ordinal(int i)
    {
        var start = Text.Skip(i, "the");
        var last = Text.Is(start, "last");
        return (last ? new Found<int>(12, start + 1) : numbers.Ordinal(start)) is { Value: >= 1 and <= 12 } nth
            && Text.Is(nth.End, "month") && Text.IsAny(nth.End + 1, "of", "in") && years.Year(nth.End + 2) is { } year
            ? At(CalendarSpans.Month(year.Value, nth.Value), year.End)
            : null;
    }

    private bool IsSurelyMonth(int i) =>
        Text.IsAny(i - 1, "in", "since", "until", "till", "of", "before", "after", "between", "through", "by", "during", "mid", "early", "late", "and", "to", "from", "-")
        && !(Text.IsAny(i - 1, "and", "to") && !(MonthAt(i - 2) is not null || MonthAt(i - 3) is not null) && !Text.IsAny(i, "sep"))
        || Text.IsAny(i + 1, "to", "-", "through", "till", "until") && MonthAt(i + 2) is not null;
}
