using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Any stretch of days.</summary>
internal sealed class EnglishDateSpans : EnglishGrammar
{
    private readonly Memo<DateSpan> known;
    private readonly EnglishRanges ranges;

    public EnglishDateSpans(Sentence sentence, Calendar calendar, EnglishNumbers numbers, EnglishLengths lengths, EnglishYears years, EnglishDates dates)
        : base(sentence, calendar)
    {
        var months = new EnglishMonths(sentence, calendar, numbers, years);
        var weeks = new EnglishWeeks(sentence, calendar, numbers, years, months, dates);
        var quarters = new EnglishQuarters(sentence, calendar, numbers, years);
        var periods = new EnglishPeriods(sentence, calendar, numbers, years);
        var portions = new EnglishPortions(sentence, calendar, lengths, years, months, periods, quarters);
        known = new Memo<DateSpan>(i => Longest.Of(months.Span(i), weeks.Span(i), quarters.Span(i), periods.Span(i), portions.Span(i), years.Span(i)));
        ranges = new EnglishRanges(sentence, calendar, numbers, dates, this);
    }

    public Found<DateSpan>? Span(int i) => Longest.Of(Basic(i), ranges.Span(i));

    /// <summary>One period, as it can be the end of a range.</summary>
    public Found<DateSpan>? Basic(int i) => known.At(i);

    public int? Connector(int i, bool between) => ranges.Connector(i, between);
}
