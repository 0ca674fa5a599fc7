using System.Globalization;
using Microsoft.Recognizers.Text.Number.Literals;

namespace Microsoft.Recognizers.Text.Number.English;

/// <summary>Positions in digits: 1st, 22nd, 1,000th.</summary>
internal static class LiteralOrdinal
{
    private const int MaxLength = 20;

    public static bool TryRead(string text, int start, out int end, out decimal position)
    {
        end = start;
        while (end < text.Length && end - start < MaxLength && (char.IsAsciiDigit(text[end]) || (text[end] == ',' && DigitRun.IsDigitAt(text, end + 1))))
        {
            end++;
        }

        position = 0;
        if (end == start || end + 2 > text.Length || (end + 2 < text.Length && char.IsLetterOrDigit(text[end + 2])))
        {
            return false;
        }

        var digits = text.AsSpan(start, end - start);
        var lastTwo = digits.Length >= 2 && digits[^2] == '1' ? 0 : digits[^1] - '0';
        var suffix = text.AsSpan(end, 2);
        var expected = lastTwo switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        if (!suffix.Equals(expected, StringComparison.OrdinalIgnoreCase) && !suffix.Equals("th", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        end += 2;
        return decimal.TryParse(digits, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out position);
    }
}
