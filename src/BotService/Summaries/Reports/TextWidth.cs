using System.Text;

namespace Huiyin.Summaries.Reports;

/// <summary>How much room text takes, in places of which a Chinese character has two.</summary>
internal static class TextWidth
{
    public static int Of(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune.Value) ? 2 : 1);

    /// <summary>In at most two lines of so many places, at a space where there is one; what is left over is cut.</summary>
    public static IReadOnlyList<string> TwoLines(string text, int places)
    {
        if (Of(text) <= places)
        {
            return [text];
        }

        var first = Fitting(text, places);
        if (first < text.Length && text.LastIndexOf(' ', first) is > 0 and var space)
        {
            first = space;
        }

        var rest = text[first..].Trim();
        return [text[..first].TrimEnd(), Of(rest) <= places ? rest : rest[..Fitting(rest, places - 1)] + "…"];
    }

    private static int Fitting(string text, int places)
    {
        var (length, taken) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            taken += IsWide(rune.Value) ? 2 : 1;
            if (taken > places)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return length;
    }

    // East Asian wide and fullwidth characters, as far as the sentences use them.
    private static bool IsWide(int rune) => rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD);
}
