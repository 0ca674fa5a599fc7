namespace Huiyin.Recognizers.Temporal.Values;

/// <summary>From one time of day to another; an end not after the start is on the next day.</summary>
internal readonly record struct ClockRange(ClockTime Start, ClockTime End)
{
    public bool CrossesMidnight => End.Offset <= Start.Offset;

    public TimeSpan Length => End.Offset - Start.Offset + (CrossesMidnight ? TimeSpan.FromDays(1) : TimeSpan.Zero);

    public string Timex => $"({Start.Timex},{End.Timex},{TimexText.Length(Length)})";
}
