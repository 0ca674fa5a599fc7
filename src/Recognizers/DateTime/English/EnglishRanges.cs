using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>From one day or period to another: "from 2 July to 10 July", "between 2007 and 2009", "Nov 18-19".</summary>
internal sealed class EnglishRanges(Sentence sentence, Calendar calendar, EnglishNumbers numbers, EnglishDates dates, EnglishDateSpans spans) : EnglishGrammar(sentence, calendar)
{
    public Found<DateSpan>? Span(int i)
    {
        var from = Text.IsAny(i, "from", "between") ? i + 1 : i;

        var plain = Longest.Of(MonthThenDays(i, from), DaysOfMonth(i, from), DaysOfRelativeMonth(i, from), Between(i, from));
        // "in 2014 through 2018" is one phrase; "in" before anything else is not part of it.
        if (plain is null && Text.Is(i, "in") && numbers.Year(i + 1) is { } year && Connector(year.End, false) is { } to && numbers.Year(to) is { } last
            && Between(i, i + 1) is { } found && found.End == last.End)
        {
            return found;
        }

        return plain;
    }

    /// <summary>The index after "to", "-", "until" ..., or "and" where "between" came first.</summary>
    public int? Connector(int i, bool between)
    {
        var at = Text.Skip(i, ",");
        if (Text.IsAny(at, "to", "-", "–", "—", "~", "till", "til", "until", "thru", "through", "upto") || between && Text.IsAny(at, "and", "&"))
        {
            return Text.Are(at, "up", "to") ? at + 2 : at + 1;
        }

        return Text.Are(at, "up", "to") ? at + 2 : null;
    }

    private Found<DateSpan>? Between(int i, int from)
    {
        if ((Edge(from) ?? (from > i && Text.Is(from, "the") ? Edge(from + 1) : null)) is not { } start || Connector(start.End, Text.Is(i, "between")) is not { } to)
        {
            return null;
        }

        if (Edge(Text.Is(to, "the") && Edge(to) is null ? to + 1 : to) is not { } end)
        {
            return null;
        }
        return At(SpanBetween.Edges(start.Value, end.Value), end.End);
    }

    private Found<SpanEdge>? Edge(int i)
    {
        var date = dates.Date(i) is { } day ? At(SpanEdge.Of(day.Value), day.End) : null;
        var now = Text.IsAny(i, "now") ? At(SpanEdge.Of(Calendar.On(Calendar.Today)), i + 1)
            : Text.Are(i, "right", "now") ? At(SpanEdge.Of(Calendar.On(Calendar.Today)), i + 2)
            : null;
        var span = spans.Basic(i) is { } period ? At(SpanEdge.Of(period.Value), period.End) : null;
        return Longest.Of(date, now, span);
    }

    /// <summary>"between 3 and 12 of Sept", "ninth to seventeenth of April 2019".</summary>
    private Found<DateSpan>? DaysOfMonth(int i, int from)
    {
        if (Day(Text.Skip(from, "the")) is not { } first || Connector(first.End, Text.Is(i, "between")) is not { } to || Text.IsAny(from - 1, "$", "/", ".", ":", "-") && Text.Touches(from))
        {
            return null;
        }

        return dates.Date(Day(Text.Skip(to, "the")) is null ? to : Text.Skip(to, "the")) is { Value: { Month: { } month, Day: not null } last } end
            && Day(Text.Skip(to, "the")) is { } second && MonthAfter(second.End)
            ? At(SpanBetween.Edges(SpanEdge.Of(Calendar.MonthDay(last.Year, month, first.Value)), SpanEdge.Of(last)), end.End)
            : null;
    }

    /// <summary>"from 4 to 22 in next month".</summary>
    private Found<DateSpan>? DaysOfRelativeMonth(int i, int from)
    {
        if (Day(from) is not { } first || Connector(first.End, Text.Is(i, "between")) is not { } to || Day(Text.Skip(to, "the")) is not { } second)
        {
            return null;
        }

        var at = Text.Skip(second.End, "of", "in");
        at = Text.Skip(at, "the");
        return OffsetAt(at) is { } months && Text.Is(at + 1, "month") && Calendar.InMonth(months, first.Value) is { } start && Calendar.InMonth(months, second.Value) is { } end
            ? At(SpanBetween.Edges(SpanEdge.Of(Calendar.On(start)), SpanEdge.Of(Calendar.On(end))), at + 2)
            : null;
    }

    private bool MonthAfter(int i)
    {
        var at = Text.Skip(i, "of", "day", "-", "/");
        return MonthAt(Text.Skip(at, "of", "in")) is not null;
    }

    /// <summary>"November 19-20", "april the ninth till the seventeenth", "January 4 to 22, 2019".</summary>
    private Found<DateSpan>? MonthThenDays(int i, int from)
    {
        var start = Text.Skip(from, "the");
        if (MonthAt(start) is null)
        {
            return null;
        }

        if (MonthDayStart(start) is not { Value: { Month: { } month, Day: not null } first } found || Connector(found.End, Text.Is(i, "between")) is not { } to
            || Day(Text.Skip(to, "the")) is not { } second || MonthAfter(second.End) || Text.IsAny(second.End, ":") || IsHour(second.End))
        {
            return null;
        }

        var yearAt = Text.Skip(second.End, ",");
        yearAt = Text.Skip(yearAt, "of", "in");
        var year = numbers.Year(yearAt);
        var known = first.Year ?? year?.Value;
        var end = first.Year is null && year is { } said ? said.End : second.End;
        return At(SpanBetween.Edges(SpanEdge.Of(Calendar.MonthDay(known, month, first.Day!.Value)), SpanEdge.Of(Calendar.MonthDay(known, month, second.Value))), end);
    }

    /// <summary>The month and day alone, even where a longer reading would take the dash for a year's.</summary>
    private Found<DatePoint>? MonthDayStart(int i)
    {
        var at = Text.Skip(SkipAbbreviationDot(i + 1), "the");
        return Day(at) is { } day && MonthAt(i) is { } month ? At(Calendar.MonthDay(null, month, day.Value), day.End) : dates.Date(i);
    }

    private Found<int>? Day(int i) => numbers.DayOfMonth(i) is { } day && !Text.IsAny(day.End, ":", "/", ".") ? day : null;

    private bool IsHour(int i) => Text.IsAny(i, "am", "pm", "a", "p", "o");
}
