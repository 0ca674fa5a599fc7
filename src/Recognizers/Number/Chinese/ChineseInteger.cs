namespace Microsoft.Recognizers.Text.Number.Chinese;

/// <summary>A whole number read from Chinese numerals, or from digits with Chinese units.</summary>
/// <param name="End">Index after its last character.</param>
/// <param name="Numerals">How many numerals it has; a number of one numeral may be part of a word.</param>
internal readonly record struct ChineseInteger(int End, decimal Value, int Numerals);
