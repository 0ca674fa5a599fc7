using System.Text;

namespace Huiyin.Understanding;

/// <summary>A phone number that can be called: a mainland mobile or a landline with its area code.</summary>
internal sealed record PhoneNumber(string Normalized)
{
    private const int LongestTyped = 40;

    /// <summary>Takes it as typed: spaces, dashes, full-width digits, +86.</summary>
    public static bool TryParse(string typed, out PhoneNumber phone)
    {
        phone = new PhoneNumber("");
        if (typed.Length is 0 or > LongestTyped || Digits(typed) is not { } digits)
        {
            return false;
        }

        var national = digits.StartsWith("0086", StringComparison.Ordinal) ? digits[4..]
            : digits.StartsWith("86", StringComparison.Ordinal) && digits.Length > 11 ? digits[2..]
            : digits;
        if (!IsMobile(national) && !IsLandline(national))
        {
            return false;
        }

        phone = new PhoneNumber(national);
        return true;
    }

    /// <summary>Enough to recognise one's own number, too little to call it.</summary>
    public static string Mask(string normalized) =>
        normalized.Length < 8 ? new string('*', normalized.Length) : $"{normalized[..3]}****{normalized[^4..]}";

    private static bool IsMobile(string digits) => digits.Length == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9';

    private static bool IsLandline(string digits) => digits.Length is >= 10 and <= 12 && digits[0] == '0' && digits[1] != '0';

    private static string? Digits(string typed)
    {
        var digits = new StringBuilder(typed.Length);
        foreach (var character in typed.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsAsciiDigit(character))
            {
                digits.Append(character);
            }
            else if (character is not ('+' or '-' or '(' or ')' or '.' or ' ' or '–' or '—'))
            {
                return null;
            }
        }

        return digits.ToString();
    }
}
