namespace Microsoft.Recognizers.Text.Number.Chinese;

/// <param name="End">Index after its last character.</param>
/// <param name="Numerals">One where a single Chinese numeral is all there is.</param>
internal readonly record struct ChineseReal(int End, Quantity Amount, NumberKind Kind, int Numerals);
