namespace Huiyin.Recognizers.Temporal.Values;

/// <summary>A time of day; the parts not spoken are null. Ambiguous is an hour that may be meant before or after noon.</summary>
internal sealed record ClockTime(int Hour, int? Minute = null, int? Second = null, bool Ambiguous = false) : TemporalValue
{
    public override TemporalKind Kind => TemporalKind.Time;

    public string Timex => TimexText.Clock(Hour, Minute, Second);

    public TimeSpan Offset => new(Hour, Minute ?? 0, Second ?? 0);

    public ClockTime OtherHalf => this with { Hour = Hour < 12 ? Hour + 12 : Hour - 12, Ambiguous = false };

    public IEnumerable<ClockTime> Alternatives => Ambiguous ? [this, OtherHalf] : [this];

    public override IEnumerable<Reading> Readings => Alternatives.Select(clock => new Reading(clock.Timex, DateTime.MinValue + clock.Offset));

    public ClockTime InMorning() => this with { Hour = Hour == 12 ? 0 : Hour, Ambiguous = false };

    public ClockTime InAfternoon() => this with { Hour = Hour < 12 ? Hour + 12 : Hour, Ambiguous = false };
}
