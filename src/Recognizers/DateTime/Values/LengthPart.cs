namespace Huiyin.Recognizers.Temporal.Values;

internal readonly record struct LengthPart(decimal Amount, Unit Unit)
{
    public bool IsOfDays => Unit < Unit.Hour;

    public decimal Seconds => Amount * Unit switch
    {
        Unit.Year => 365 * 86400m,
        Unit.Month => 30 * 86400m,
        Unit.Week => 7 * 86400m,
        Unit.Weekend => 2 * 86400m,
        Unit.Day or Unit.BusinessDay => 86400m,
        Unit.Hour => 3600m,
        Unit.Minute => 60m,
        _ => 1m,
    };

    public string Timex => TimexText.Amount(Amount) + Unit switch
    {
        Unit.Year => "Y",
        Unit.Month => "M",
        Unit.Week => "W",
        Unit.Weekend => "WE",
        Unit.Day => "D",
        Unit.BusinessDay => "BD",
        Unit.Hour => "H",
        Unit.Minute => "M",
        _ => "S",
    };
}
