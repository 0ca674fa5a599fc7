namespace Huiyin.Recognizers.Temporal.Values;

/// <summary>A day. Past and future differ where the text leaves open which one is meant; both null is a day that never comes.</summary>
internal sealed record DatePoint(string Timex, DateTime? Past, DateTime? Future) : TemporalValue
{
    public override TemporalKind Kind => TemporalKind.Date;

    public override IEnumerable<Reading> Readings => [new(Timex, Past), new(Timex, Future)];

    /// <summary>What the text itself said (nothing for "tomorrow"); ranges complete one end from the other.</summary>
    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    public DayOfWeek? Weekday { get; init; }

    public bool IsDefinite => Past == Future && Past is not null;

    public DatePoint NextDay()
    {
        var past = Past?.AddDays(Past < DateTime.MaxValue.Date ? 1 : 0);
        var future = Future?.AddDays(Future < DateTime.MaxValue.Date ? 1 : 0);
        var timex = this switch
        {
            { IsDefinite: true } => TimexText.Date(past!.Value),
            { Weekday: { } weekday, Day: null } => TimexText.Weekday((DayOfWeek)(((int)weekday + 1) % 7)),
            { Past: not null, Month: null } => TimexText.DayOfMonth(past!.Value.Day),
            { Past: not null } => TimexText.MonthDay(past!.Value.Month, past.Value.Day),
            _ => Timex,
        };
        return new DatePoint(timex, past, future);
    }
}
