namespace Huiyin.Recognizers.Temporal.Values;

/// <summary>From the largest to the smallest, the order in which a timex lists them.</summary>
internal enum Unit
{
    Year,
    Month,
    Week,
    Weekend,
    Day,
    BusinessDay,
    Hour,
    Minute,
    Second,
}
