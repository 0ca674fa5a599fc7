namespace Microsoft.Recognizers.Text.Number.English;

/// <summary>A whole (or decimal-led) number read from tokens.</summary>
/// <param name="End">Index after its last token.</param>
/// <param name="Multiplier">The last hundred or scale word's value; 0 where there is none.</param>
/// <param name="Part">What was said behind the last multiplier: 2 in "three hundred and two".</param>
/// <param name="IsMixed">Digits and number words were joined.</param>
internal readonly record struct CardinalPhrase(int End, decimal Value, decimal Multiplier, decimal Part, bool IsMixed);
