namespace Microsoft.Recognizers.Text.Number.Literals;

/// <summary>Abbreviated multipliers after digits: "10k", "2.33 k", "1.2b", "2mil". Lower-case m, g and t are units of measure.</summary>
internal static class MultiplierSuffix
{
    private const int MaxBlanks = 4;

    /// <param name="at">Index after the digits; a few blanks may follow them.</param>
    /// <param name="isAbbreviation">A single-letter sign of the metric kind, as against a word or its short form.</param>
    public static bool TryRead(string text, int at, out int end, out decimal factor, out bool isAbbreviation)
    {
        var start = at;
        while (start < text.Length && text[start] == ' ' && start - at < MaxBlanks)
        {
            start++;
        }

        end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end]) && end - start < 4)
        {
            end++;
        }

        var closed = end == text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_');
        (factor, isAbbreviation) = closed ? Lookup(text.AsSpan(start, end - start)) : (0, false);
        return factor != 0;
    }

    private static (decimal Factor, bool IsAbbreviation) Lookup(ReadOnlySpan<char> suffix) => suffix switch
    {
        "k" or "K" => (1_000m, true),
        "M" => (1_000_000m, true),
        "G" => (1_000_000_000m, true),
        "T" => (1_000_000_000_000m, true),
        "b" => (1_000_000_000m, false),
        "mil" or "mln" or "Mil" or "Mln" or "MLN" => (1_000_000m, false),
        "bln" or "Bln" or "BLN" or "bn" => (1_000_000_000m, false),
        "tln" or "Tln" or "TLN" or "tn" => (1_000_000_000_000m, false),
        _ => (0m, false),
    };
}
