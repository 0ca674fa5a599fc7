using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal;

/// <summary>Turns a value into the open range before or after it.</summary>
internal static class Bounds
{
    public const string Before = "before";
    public const string After = "after";
    public const string Since = "since";
    public const string Until = "until";

    public static Placed Apply(string bound, TemporalValue value, bool nameSource = true)
    {
        var kind = value.Kind switch
        {
            TemporalKind.Date or TemporalKind.DateRange => TemporalKind.DateRange,
            TemporalKind.Time or TemporalKind.TimeRange => TemporalKind.TimeRange,
            _ => TemporalKind.DateTimeRange,
        };
        var isSpan = value.Kind is TemporalKind.DateRange or TemporalKind.TimeRange or TemporalKind.DateTimeRange;
        return new Placed(kind, [.. value.Readings.Select(reading => Open(bound, value.Modifier, reading))])
        {
            Modifier = value.Modifier is { } inner ? $"{bound}-{inner}" : bound,
            Source = nameSource ? isSpan ? "datetimerange" : "datetimepoint" : null,
        };
    }

    private static Reading Open(string bound, string? inner, Reading reading)
    {
        var start = reading.Start;
        var end = reading.End ?? reading.Start;
        return bound switch
        {
            Before => new Reading(reading.Timex, null, inner == SpanPortions.End ? end : start),
            Until => new Reading(reading.Timex, null, start),
            After => new Reading(reading.Timex, inner == SpanPortions.Start ? start : end),
            _ => new Reading(reading.Timex, start),
        };
    }
}
