namespace Microsoft.Recognizers.Text.Number;

/// <summary>A position in a sequence.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Offset">Counted from <paramref name="RelativeTo"/>: 1 is the first from the start, 0 the last from the end.</param>
/// <param name="RelativeTo">"start", "current" or "end".</param>
internal readonly record struct OrdinalMatch(int Start, int End, Quantity Offset, string RelativeTo)
{
    public const string FromStart = "start";
    public const string FromCurrent = "current";
    public const string FromEnd = "end";
}
