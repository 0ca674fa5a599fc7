using System.Text.RegularExpressions;
using Huiyin.Understanding;

namespace Huiyin.Privacy.Masking;

/// <summary>Somebody's words without the phone numbers, identity cards and doors that stand in them.</summary>
internal static partial class MaskedWords
{
    private const int FewestDigits = 3;

    /// <param name="text">What was said.</param>
    /// <param name="place">The exact place of the concern: where it stands in the words, it is masked as the place itself.</param>
    public static string Of(string text, string? place = null)
    {
        if (!HasNumbers(text))
        {
            return text;
        }

        var masked = place is { Length: > 0 } ? text.Replace(place, MaskedPlace.Of(place), StringComparison.Ordinal) : text;
        masked = IdentityCard().Replace(masked, card => $"{card.Value[..3]}{new string('*', card.Length - 3)}");
        masked = PhoneNumber.Without(masked);
        masked = LocalPhone().Replace(masked, number => $"***{number.Value[^4..]}");
        masked = Address().Replace(masked, address => MaskedPlace.Of(address.Value));
        return Door().Replace(masked, door => Digits().Replace(door.Value, "*"));
    }

    private static bool HasNumbers(string text)
    {
        var count = 0;
        foreach (var letter in text)
        {
            count += char.IsDigit(letter) || "〇○零幺一二三四五六七八九十两".Contains(letter, StringComparison.Ordinal) ? 1 : 0;
            if (count >= FewestDigits)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?<![\dA-Za-z])\d{14,17}[\dXx](?![\dA-Za-z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IdentityCard();

    // Seven or eight digits are a number of this city; eleven that can be no number of the country are still somebody's attempt at one.
    [GeneratedRegex(@"(?<![\dA-Za-z\-*])\d{7,13}(?![\dA-Za-z\-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LocalPhone();

    [GeneratedRegex(
        @"(?<![\d\-])[0-9０-９〇零一二三四五六七八九十]{1,3}\s?(?:号楼|栋|幢|座|#|号院)\s*(?:[0-9０-９〇零一二三四五六七八九十]{1,3}\s?(?:单元|门洞|门)?\s*)?[0-9０-９〇零一二三四五六七八九十]{2,4}|(?<![\d\-])\d{1,3}-\d{1,2}-\d{2,4}(?![\d\-])",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"[0-9０-９]{1,4}\s?(?:室|户|房)(?![东型产])|\b(?:room|apartment|apt\.?|flat)\s*#?\d{1,4}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Door();

    [GeneratedRegex("[0-9０-９]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();
}
