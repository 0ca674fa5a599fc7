namespace Huiyin.Recognizers.Temporal.Values;

internal enum TemporalKind
{
    Date,
    Time,
    DateTime,
    DateRange,
    TimeRange,
    DateTimeRange,
    Duration,
    Set,
}
