namespace Huiyin.Recognizers.Temporal.Values;

/// <summary>A stretch of days; past and future differ where the text leaves open which one is meant.</summary>
internal sealed record DateSpan(string Timex, DayRange? Past, DayRange? Future) : TemporalValue
{
    public DateSpan(string timex, DateTime start, DateTime end)
        : this(timex, new DayRange(start, end), new DayRange(start, end))
    {
    }

    public override TemporalKind Kind => TemporalKind.DateRange;

    public override IEnumerable<Reading> Readings =>
        [new(Timex, Past?.Start, Past?.End), new(FutureTimex ?? Timex, Future?.Start, Future?.End)];

    /// <summary>The timex of the future reading where its length differs (a leap year).</summary>
    public string? FutureTimex { get; init; }

    public Grain Grain { get; init; } = Grain.Day;

    public int? Year { get; init; }

    public int? Month { get; init; }

    public bool IsDefinite => Past == Future && Past is not null;
}
