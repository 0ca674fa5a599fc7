namespace Huiyin.Recognizers.Temporal.Values;

/// <summary>Days from start to before end.</summary>
internal readonly record struct DayRange(DateTime Start, DateTime End);
