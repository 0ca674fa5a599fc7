using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Huiyin.Understanding;

/// <summary>A Chinese mobile or landline number that can exist, in one spelling.</summary>
internal sealed partial record PhoneNumber
{
    private PhoneNumber(string digits) => Normalized = digits;

    /// <summary>11 digits of a mobile number; a landline with its area code after a hyphen, or without either as it was said.</summary>
    public string Normalized { get; }

    public bool IsMobile => Normalized.Length == 11 && Normalized[0] == '1';

    /// <summary>What may be shown to others than those who deal with the concern: <c>138****0000</c>.</summary>
    public string Masked => Mask(Normalized);

    /// <param name="normalized">As <see cref="Normalized"/> gave it, and as it was stored.</param>
    public static string Mask(string normalized) => normalized.Length switch
    {
        11 when normalized[0] == '1' => $"{normalized[..3]}****{normalized[^4..]}",
        >= 7 => $"{normalized[..^7]}***{normalized[^4..]}",
        _ => new string('*', normalized.Length),
    };

    /// <summary>Reads an answer to "what is your number?", so the whole text must be one; words around it and Chinese digits are forgiven.</summary>
    public static bool TryParse(string? said, [NotNullWhen(true)] out PhoneNumber? number)
    {
        number = null;
        if (said is null || said.Length > 200)
        {
            return false;
        }

        var digits = SpokenDigits.ToAscii(said);
        if (Find(digits) is { } found)
        {
            number = found.Number;
            return true;
        }

        // Asked for a number, seven or eight digits are one of this city.
        var local = LocalNumber().Match(digits);
        number = local.Success ? new PhoneNumber(Separators().Replace(local.Groups[1].Value, "")) : null;
        return number is not null;
    }

    /// <summary>The first number within a message, and where it stands in the folded text.</summary>
    internal static (PhoneNumber Number, int Start, int Length)? Find(string text)
    {
        foreach (var match in Candidate().EnumerateMatches(text))
        {
            var digits = Separators().Replace(text.Substring(match.Index, match.Length), "");
            if (Mobile().IsMatch(digits))
            {
                return (new PhoneNumber(digits[^11..]), match.Index, match.Length);
            }

            if (Landline().Match(digits) is { Success: true } landline)
            {
                return (new PhoneNumber($"{landline.Groups[1].Value}-{landline.Groups[2].Value}"), match.Index, match.Length);
            }
        }

        return null;
    }

    /// <summary>The text with every number in it masked, for whoever wants to stay unknown.</summary>
    public static string Without(string text)
    {
        var digits = SpokenDigits.ToAscii(text);
        while (digits.Length == text.Length && Find(digits) is { } found)
        {
            text = string.Concat(text.AsSpan(0, found.Start), found.Number.Masked, text.AsSpan(found.Start + found.Length));
            digits = SpokenDigits.ToAscii(text);
        }

        return text;
    }

    public override string ToString() => Masked;

    // A run of digits as it is written in a phone number, not cut out of a longer one such as an identity card's.
    [GeneratedRegex(@"(?<![\d\-])\+?\d(?:[ \-()]{0,2}\d){9,14}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Candidate();

    [GeneratedRegex(@"[^\d]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:00)?(?:86)?1[3-9]\d{9}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^(0(?:10|2[0-9]|[3-9]\d{2}))([2-8]\d{6,7})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Landline();

    [GeneratedRegex(@"^\D{0,12}([2-8](?:[ \-]?\d){6,7})\D{0,12}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LocalNumber();
}
