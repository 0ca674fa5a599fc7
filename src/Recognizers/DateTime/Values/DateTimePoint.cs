namespace Huiyin.Recognizers.Temporal.Values;

/// <summary>A time on a day.</summary>
internal sealed record DateTimePoint(DatePoint Date, ClockTime Clock) : TemporalValue
{
    public override TemporalKind Kind => TemporalKind.DateTime;

    public string Timex => Date.Timex + Clock.Timex;

    public override IEnumerable<Reading> Readings =>
        from clock in Clock.Alternatives
        from day in new[] { Date.Past, Date.Future }
        select new Reading(Date.Timex + clock.Timex, day + clock.Offset);
}
