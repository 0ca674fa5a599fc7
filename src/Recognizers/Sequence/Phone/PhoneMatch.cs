namespace Microsoft.Recognizers.Text.Sequence.Phone;

/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index after the last character.</param>
internal readonly record struct PhoneMatch(int Start, int End);
