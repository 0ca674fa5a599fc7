using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal;

/// <summary>The beginning, middle and end of a week, month or year.</summary>
internal static class SpanPortions
{
    public const string Start = "start";
    public const string Middle = "mid";
    public const string End = "end";

    public static DateSpan Portion(this DateSpan span, string portion) =>
        span with { Past = Cut(span, span.Past, portion), Future = Cut(span, span.Future, portion), Modifier = portion };

    private static DayRange? Cut(DateSpan span, DayRange? whole, string portion)
    {
        if (whole is not { } range)
        {
            return null;
        }

        var (first, second) = span.Grain switch
        {
            Grain.Year => (range.Start.AddMonths(4), range.Start.AddMonths(8)),
            Grain.Month when portion is Middle => (range.Start.AddDays(9), range.Start.AddDays(20)),
            Grain.Month when (range.End - range.Start).Days <= 31 => (range.Start.AddDays(15), range.Start.AddDays(15)),
            Grain.Week when portion is Middle => (range.Start.AddDays(1), range.Start.AddDays(4)),
            Grain.Week => (range.Start.AddDays(3), range.Start.AddDays(3)),
            _ => Halves(range),
        };
        return portion switch
        {
            Start => range with { End = first },
            End => range with { Start = second },
            _ => new DayRange(first, second),
        };
    }

    private static (DateTime First, DateTime Second) Halves(DayRange range)
    {
        var middle = range.Start + ((range.End - range.Start) / 2);
        return (middle.Date, middle.Date);
    }
}
