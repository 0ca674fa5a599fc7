namespace Microsoft.Recognizers.Text.Number.English;

/// <summary>A number read from tokens.</summary>
/// <param name="End">Index after its last token.</param>
internal readonly record struct TokenPhrase(int End, Quantity Amount, NumberKind Kind);
