namespace Microsoft.Recognizers.Text.Number;

/// <summary>A number found in a text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Amount">What it stands for.</param>
/// <param name="Kind">How it was written.</param>
internal readonly record struct NumberMatch(int Start, int End, Quantity Amount, NumberKind Kind);
