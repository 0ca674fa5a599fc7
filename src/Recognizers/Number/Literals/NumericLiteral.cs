namespace Microsoft.Recognizers.Text.Number.Literals;

/// <summary>A number written in digits, without its sign.</summary>
/// <param name="End">Index after its last character.</param>
/// <param name="IsPlain">Digits and separators only, so that a multiplier word may follow.</param>
/// <param name="IsGrouped">Has thousands separators.</param>
internal readonly record struct NumericLiteral(int End, Quantity Amount, NumberKind Kind, bool IsPlain, bool IsGrouped);
