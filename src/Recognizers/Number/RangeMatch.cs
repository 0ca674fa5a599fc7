namespace Microsoft.Recognizers.Text.Number;

/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Interval">"[10,20)", "(3,)", "(,5]".</param>
internal readonly record struct RangeMatch(int Start, int End, string Interval);
