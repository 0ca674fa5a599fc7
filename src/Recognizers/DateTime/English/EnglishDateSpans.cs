using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Any stretch of days.</summary>
internal sealed class EnglishDateSpans : EnglishGrammar
{
    private readonly Dictionary<int, Found<DateSpan>?> known = [];
    private readonly EnglishYears years;
    private readonly EnglishMonths months;
    private readonly EnglishWeeks weeks;
    private readonly EnglishQuarters quarters;
    private readonly EnglishPeriods periods;
    private readonly EnglishPortions portions;
    private readonly EnglishRanges ranges;

    public EnglishDateSpans(Sentence sentence, Calendar calendar, EnglishNumbers numbers, EnglishLengths lengths, EnglishYears years, EnglishDates dates)
        : base(sentence, calendar)
    {
        this.years = years;
        months = new EnglishMonths(sentence, calendar, numbers, years);
        weeks = new EnglishWeeks(sentence, calendar, numbers, years, months, dates);
        quarters = new EnglishQuarters(sentence, calendar, numbers, years);
        periods = new EnglishPeriods(sentence, calendar, numbers, years);
        portions = new EnglishPortions(sentence, calendar, lengths, years, months, periods, quarters);
        ranges = new EnglishRanges(sentence, calendar, numbers, dates, this);
    }

    public Found<DateSpan>? Span(int i) => Longest.Of(Basic(i), ranges.Span(i));

    /// <summary>One period, as it can be the end of a range.</summary>
    public Found<DateSpan>? Basic(int i)
    {
        if (!known.TryGetValue(i, out var found))
        {
            found = Longest.Of(months.Span(i), weeks.Span(i), quarters.Span(i), periods.Span(i), portions.Span(i), years.Span(i));
            known[i] = found;
        }

        return found;
    }

    public int? Connector(int i, bool between) => ranges.Connector(i, between);
}
