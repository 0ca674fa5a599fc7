namespace Microsoft.Recognizers.Text.Choice;

internal readonly record struct BooleanMatch(int Start, int Length, bool Value);
