namespace Huiyin.Recognizers.Temporal.Values;

/// <summary>One way to place an expression on the calendar. A point has only a start; neither bound means that it cannot be placed.</summary>
internal readonly record struct Reading(string Timex, DateTime? Start = null, DateTime? End = null)
{
    public bool IsPlaced => Start is not null || End is not null;
}
