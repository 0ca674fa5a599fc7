using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>From one day or period to another: "从7月10号到8月10号", "1995-1997年", "三月和九月之间".</summary>
internal sealed class ChineseRanges(string text, Calendar calendar, ChineseDates dates, ChinesePeriods periods, ChineseYears years) : ChineseGrammar(text, calendar)
{
    public Found<DateSpan>? Span(int i)
    {
        var from = After(i, "从", "由") ?? i;
        if (Edge(from) is not { } start || Connector(start.End) is not { } connector)
        {
            return null;
        }

        var end = DayOf(start.Value, connector.End) ?? Edge(connector.End);
        if (end is not { } found)
        {
            return null;
        }

        var after = Closing(found.End);
        if (connector.Value && after == found.End)
        {
            return null;
        }

        return At(SpanBetween.Edges(start.Value, found.Value), after);
    }

    /// <summary>The position after "到" or "-"; true for "和", which needs "之间" behind.</summary>
    public Found<bool>? Connector(int i)
    {
        if (After(i, "到", "至", "直到", "-", "~", "—", "--", "——") is { } to)
        {
            return new Found<bool>(false, to);
        }

        return After(i, "和", "与", "跟", "及") is { } and ? new Found<bool>(true, and) : null;
    }

    public int Closing(int i) => Skip(i, "之间", "期间", "间", "之内");

    private Found<SpanEdge>? Edge(int i)
    {
        var date = dates.Date(i) is { } day ? At(SpanEdge.Of(day.Value), day.End) : null;
        var span = periods.Span(i) is { } period ? At(SpanEdge.Of(period.Value), period.End) : null;
        return Longest.Of(date, span, BareYear(i), After(i, "现在", "目前", "今") is { } now ? At(SpanEdge.Of(Calendar.On(Calendar.Today)), now) : null);
    }

    /// <summary>"1995-1997年": the first year without its "年".</summary>
    private Found<SpanEdge>? BareYear(int i) =>
        years.FourDigits(i) is { } year && year.Value is >= 1500 and <= 2100 && Connector(year.End) is { Value: false } to && years.FourDigits(to.End) is { } last && After(last.End, "年") is not null
            && CalendarSpans.Year(year.Value) is { } span && SpanEdge.Of(span) is { } edge
            ? new Found<SpanEdge>(edge, year.End)
            : null;

    /// <summary>"从2016年一月十日到十二日".</summary>
    private Found<SpanEdge>? DayOf(SpanEdge start, int i) =>
        start is { Month: { } month, Day: not null } && dates.Day(i) is { } day
            ? At(SpanEdge.Of(Calendar.MonthDay(start.Year, month, day.Value)), day.End)
            : null;
}
