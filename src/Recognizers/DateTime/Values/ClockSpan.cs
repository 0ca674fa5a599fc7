namespace Huiyin.Recognizers.Temporal.Values;

/// <summary>A stretch of the day by the clock, before noon or after it where both can be meant.</summary>
internal sealed record ClockSpan(IReadOnlyList<ClockRange> Ranges) : TemporalValue
{
    public override TemporalKind Kind => TemporalKind.TimeRange;

    public override IEnumerable<Reading> Readings => Ranges.Select(range =>
        new Reading(range.Timex, DateTime.MinValue + range.Start.Offset, DateTime.MinValue + range.End.Offset));
}
