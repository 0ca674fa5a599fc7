using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Parts of a period: "mid-November", "the end of 2000", "later this week", "the first ten days of last year".</summary>
internal sealed class EnglishPortions(Sentence sentence, Calendar calendar, EnglishLengths lengths, EnglishYears years, EnglishMonths months, EnglishPeriods periods, EnglishQuarters quarters)
    : EnglishGrammar(sentence, calendar)
{
    public Found<DateSpan>? Span(int i) => Longest.Of(Prefixed(i), Relative(i), Counted(i), EndOfUnit(i));

    private Found<DateSpan>? Whole(int i) =>
        Longest.Of(months.Span(i), months.Named(i, prefixed: true), years.Span(i), periods.Span(i), quarters.Span(i));

    private Found<DateSpan>? Prefixed(int i)
    {
        var start = i;
        var of = Text.Is(start + 1, "of");
        var portion = Text.Word(start) switch
        {
            "mid" => SpanPortions.Middle,
            "middle" when of => SpanPortions.Middle,
            "early" => SpanPortions.Start,
            "beginning" or "start" when of => SpanPortions.Start,
            "late" => SpanPortions.End,
            "end" when of => SpanPortions.End,
            _ => null,
        };
        if (portion is null)
        {
            return null;
        }

        var at = of ? start + 2 : Text.Skip(start + 1, "-", "in");
        return Whole(at) is { Value: { Past: not null, Modifier: null } } found ? At(found.Value.Portion(portion), found.End) : null;
    }

    /// <summary>"end of month", "end of year".</summary>
    private Found<DateSpan>? EndOfUnit(int i)
    {
        var start = i;
        var portion = Text.Word(start) switch { "end" => SpanPortions.End, "beginning" or "start" => SpanPortions.Start, "middle" => SpanPortions.Middle, _ => null };
        if (portion is null || !Text.Is(start + 1, "of"))
        {
            return Text.Word(start) switch
            {
                "eom" => At(Calendar.MonthFromNow(0)?.Portion(SpanPortions.End), start + 1),
                "eoy" => At(CalendarSpans.Year(Calendar.Today.Year)?.Portion(SpanPortions.End), start + 1),
                _ => null,
            };
        }

        return Text.Word(start + 2) switch
        {
            "month" => At(Calendar.MonthFromNow(0)?.Portion(portion), start + 3),
            "year" => At(CalendarSpans.Year(Calendar.Today.Year)?.Portion(portion), start + 3),
            "week" => At(Calendar.WeekFromNow(0)?.Portion(portion), start + 3),
            _ => null,
        };
    }

    /// <summary>"earlier this month", "later in the year": not before, or not after, the present.</summary>
    private Found<DateSpan>? Relative(int i)
    {
        if (!Text.IsAny(i, "earlier", "later"))
        {
            return null;
        }

        if (Whole(Text.Skip(i + 1, "in")) is not { Value: { Past: { } whole, IsDefinite: true, Modifier: null } } found)
        {
            return null;
        }

        var span = found.Value;
        var middle = span.Grain switch
        {
            Grain.Week => whole.Start.AddDays(3),
            Grain.Month when span.Month is not null => whole.Start.AddDays(15),
            Grain.Year => whole.Start.AddMonths(6),
            _ => whole.Start.AddDays((whole.End - whole.Start).Days / 2),
        };
        var today = Calendar.Today;
        var current = today >= whole.Start && today < whole.End;
        var range = Text.Is(i, "later")
            ? whole with { Start = current && today > middle ? today : middle }
            : whole with { End = current && today < middle && today > whole.Start ? today : middle };
        return At(span with { Past = range, Future = range }, found.End);
    }

    /// <summary>"the last 3 weeks of this year", "first ten days of last year".</summary>
    private Found<DateSpan>? Counted(int i)
    {
        var start = Text.Skip(i, "the");
        if (!Text.IsAny(start, "first", "last") || lengths.Counted(start + 1) is not { Value.Parts: [{ IsOfDays: true } part] } length || !Text.IsAny(length.End, "of", "in"))
        {
            return null;
        }

        if (Whole(length.End + 1) is not { Value: { Past: { } whole, IsDefinite: true } } found)
        {
            return null;
        }

        var weeks = part.Unit == Unit.Week && found.Value.Year is not null;
        var (from, until) = weeks && found.Value.Grain == Grain.Year && CalendarSpans.LastWeekOfYear(whole.Start.Year)?.Past is { } lastWeek && CalendarSpans.WeekOfYear(whole.Start.Year, 1)?.Past is { } firstWeek
            ? (firstWeek.Start, lastWeek.End)
            : (whole.Start, whole.End);
        var first = Text.Is(start, "first");
        var other = length.Value.From(first ? from : until, first ? 1 : -1);
        return other is { } edge
            ? At(first ? CalendarSpans.Range(from, edge, length.Value.Timex) : CalendarSpans.Range(edge, until, length.Value.Timex), found.End)
            : null;
    }
}
