using System.Globalization;
using System.Text;

namespace Huiyin.Concerns;

/// <summary>
/// The number that residents say over the phone: a running number and a check digit by Damm's quasigroup, which
/// catches every single wrong digit and every swap of neighbours.
/// </summary>
internal static class ConcernNumber
{
    /// <summary>The first running number, so that every concern has six digits from the beginning.</summary>
    public const long FirstSequence = 10_000;

    private const int MaximumLength = 19;

    // A weakly totally anti-symmetric quasigroup of order 10 with a zero diagonal, found by Damm.
    private static readonly byte[,] Quasigroup =
    {
        { 0, 3, 1, 7, 5, 9, 8, 6, 4, 2 },
        { 7, 0, 9, 2, 1, 5, 4, 8, 6, 3 },
        { 4, 2, 0, 6, 8, 7, 1, 3, 5, 9 },
        { 1, 7, 5, 0, 9, 8, 3, 4, 2, 6 },
        { 6, 1, 2, 3, 0, 4, 5, 9, 7, 8 },
        { 3, 6, 7, 4, 2, 0, 9, 5, 8, 1 },
        { 5, 8, 6, 9, 7, 2, 0, 1, 3, 4 },
        { 8, 9, 4, 5, 3, 6, 2, 0, 1, 7 },
        { 9, 4, 3, 8, 6, 1, 7, 2, 0, 5 },
        { 2, 5, 8, 1, 4, 3, 6, 7, 9, 0 },
    };

    public static string FromSequence(long sequence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        var digits = sequence.ToString(CultureInfo.InvariantCulture);
        return digits + (char)('0' + Check(digits));
    }

    /// <summary>Grouped for reading: <c>100247</c> becomes <c>100-247</c>.</summary>
    public static string Format(string number)
    {
        if (number.Length <= 4)
        {
            return number;
        }

        var grouped = new StringBuilder(number.Length + (number.Length / 3));
        for (var index = 0; index < number.Length; index++)
        {
            if (index > 0 && (number.Length - index) % 3 == 0)
            {
                grouped.Append('-');
            }

            grouped.Append(number[index]);
        }

        return grouped.ToString();
    }

    /// <summary>
    /// Reads a number as people type or dictate it: spaces, dashes, a leading <c>#</c> or <c>№</c>, full-width digits, Chinese digits.
    /// False when anything else is in it or the check digit is wrong.
    /// </summary>
    public static bool TryParse(string? typed, out string number)
    {
        number = "";
        var digits = new StringBuilder();
        foreach (var character in typed ?? "")
        {
            if (Digit(character) is { } digit)
            {
                digits.Append((char)('0' + digit));
            }
            else if (!IsSeparator(character))
            {
                return false;
            }
        }

        if (digits.Length is < 2 or > MaximumLength || Check(digits.ToString()) != 0)
        {
            return false;
        }

        number = digits.ToString();
        return true;
    }

    private static int Check(string digits)
    {
        var interim = 0;
        foreach (var digit in digits)
        {
            interim = Quasigroup[interim, digit - '0'];
        }

        return interim;
    }

    private static int? Digit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= '０' and <= '９' => character - '０',
        '零' or '〇' or '○' or '洞' => 0,
        '一' or '壹' or '幺' => 1,
        '二' or '贰' or '貳' or '两' or '兩' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' or '陸' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => null,
    };

    private static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation
        || character is '#' or '＃' or '№' or '−' or '.' or '·' or '号' or '號' or '\u200B' or '\uFEFF';
}
