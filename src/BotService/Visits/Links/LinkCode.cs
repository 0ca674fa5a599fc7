using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Huiyin.Visits.Links;

/// <summary>
/// What stands on a slip of paper: seven random characters and one that checks them, without the letters that look like digits. Over a
/// prime number of characters the weighted sum catches every single slip of the pen and every swap of two.
/// </summary>
internal static partial class LinkCode
{
    private const string Characters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 8;
    private const int LongestSentence = 60;

    public static string New()
    {
        while (true)
        {
            var code = new char[Length];
            for (var index = 0; index < Length - 1; index++)
            {
                code[index] = Characters[RandomNumberGenerator.GetInt32(Characters.Length)];
            }

            code[^1] = Check(code.AsSpan(0, Length - 1));
            if (IsMixed(code))
            {
                return new string(code);
            }
        }
    }

    /// <summary>For reading: <c>7KXM-2QPD</c>.</summary>
    public static string Format(string code) => $"{code[..4]}-{code[4..]}";

    /// <summary>
    /// Reads a code as people type it. False for everything else, so that words of eight letters are none; <paramref name="mistyped"/> tells
    /// what was plainly meant as a code.
    /// </summary>
    public static bool TryParse(string typed, out string code, out bool mistyped)
    {
        (code, mistyped) = ("", false);
        if (typed.Length > 24)
        {
            return false;
        }

        var text = string.Concat(typed.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character)));
        var isGrouped = text.Length == Length + 1 && text[4] is '-' or '－' or '—';
        var characters = isGrouped ? text.Remove(4, 1).ToUpperInvariant() : text.ToUpperInvariant();
        if (characters.Length != Length || !characters.All(char.IsAsciiLetterOrDigit) || !IsMixed(characters))
        {
            return false;
        }

        if (characters.All(Characters.Contains) && Check(characters.AsSpan(0, Length - 1)) == characters[^1])
        {
            code = characters;
            return true;
        }

        mistyped = isGrouped;
        return false;
    }

    /// <summary>A code with words around it: "my code is 7KXM-2QPD". Only a right one, for other words must stay what they are.</summary>
    public static bool TryFind(string said, out string code)
    {
        code = "";
        return said.Length <= LongestSentence && Grouped().Matches(said.Normalize(NormalizationForm.FormKC)) is [var only] && TryParse(only.Value, out code, out _);
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9-])[A-Za-z0-9]{4}[-－—][A-Za-z0-9]{4}(?![A-Za-z0-9-])")]
    private static partial Regex Grouped();

    private static char Check(ReadOnlySpan<char> characters)
    {
        var sum = 0;
        for (var index = 0; index < characters.Length; index++)
        {
            sum += (index + 1) * Characters.IndexOf(characters[index], StringComparison.Ordinal);
        }

        return Characters[sum % Characters.Length];
    }

    // No number of a concern and no word of eight letters is one.
    private static bool IsMixed(ReadOnlySpan<char> characters) => characters.ContainsAnyInRange('0', '9') && characters.ContainsAnyInRange('A', 'Z');
}
