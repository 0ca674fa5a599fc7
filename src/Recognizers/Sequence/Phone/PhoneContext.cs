using System.Buffers;
using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.Sequence.Phone;

/// <summary>What stands around digits tells formulas, identifiers, amounts and words from phone numbers.</summary>
internal static partial class PhoneContext
{
    private const int ReachBefore = 32;

    private static readonly SearchValues<char> ForbiddenBefore = SearchValues.Create("#$¥€£*=/^%<>&\\~+_");
    private static readonly SearchValues<char> ForbiddenAfter = SearchValues.Create("*=%+^_°元块塊圆圓");

    /// <param name="isUncut">The digits have no separators, so that nothing but their surroundings speaks for a phone number.</param>
    public static bool AllowsBefore(string text, int start, bool isUncut) =>
        AllowsNeighbour(text, start, isUncut) && !NamedOtherwise().IsMatch(text[Math.Max(0, start - ReachBefore)..start]);

    public static bool AllowsAfter(string text, int end, bool isUncut)
    {
        if (end == text.Length)
        {
            return true;
        }

        var after = text[end];
        if (IsLatin(after) || char.IsAsciiDigit(after) || ForbiddenAfter.Contains(after))
        {
            return false;
        }

        var further = end + 1 < text.Length ? text[end + 1] : ' ';
        return after switch
        {
            '.' or ':' or '/' => !char.IsAsciiDigit(further),
            '-' => !(char.IsAsciiDigit(further) || (isUncut && IsLatin(further))),
            ' ' => !IsHexPair(text, end + 1),
            _ => true,
        };
    }

    private static bool AllowsNeighbour(string text, int start, bool isUncut)
    {
        if (start == 0)
        {
            return true;
        }

        var before = text[start - 1];
        if (IsLatin(before) || char.IsAsciiDigit(before) || ForbiddenBefore.Contains(before))
        {
            return false;
        }

        var further = start >= 2 ? text[start - 2] : ' ';
        return before switch
        {
            '.' or ':' => !char.IsAsciiDigit(further),
            ')' => true,
            '-' => AllowsDash(text, start, further, isUncut),
            _ => true,
        };
    }

    // "E-151673398" is an identifier and "-2208960000" an amount; "OFFICE-1(516)733-3989" is labelled.
    private static bool AllowsDash(string text, int start, char further, bool isUncut)
    {
        if (char.IsAsciiDigit(further) || further == '-')
        {
            return false;
        }

        var isLabel = IsLatin(further) && start >= 3 && IsLatin(text[start - 3]);
        var isFree = !IsLatin(further) && !char.IsWhiteSpace(further) && !char.IsLetter(further);
        return isFree || (!isUncut && (isLabel || char.IsWhiteSpace(further) || (char.IsLetter(further) && !IsLatin(further))));
    }

    // "00 10 00 31 46 D9 E9": bytes.
    private static bool IsHexPair(string text, int at) =>
        at + 1 < text.Length && char.IsAsciiHexDigit(text[at]) && char.IsAsciiHexDigit(text[at + 1])
        && !(char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1])) && (char.IsAsciiDigit(text[at]) || char.IsAsciiDigit(text[at + 1]))
        && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));

    private static bool IsLatin(char c) => char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F';

    [GeneratedRegex(
        @"(?:\b(?:accounts?|acct|card|order|invoice|ticket|case|reference|ref|tracking|serial|passport|policy|licen[cs]e|meter|claim|permit|ssn|id|isbn|omb)(?:\s(?:number|num|no\.?|code|id))?|(?<!(?:phone|tel|telephone|mobile|cell|contact|fax)\s)\bno\.)\s?(?:is\s|[:#]\s?)?$"
        + @"|(?:[账帐賬帳][号號户戶]|卡[号號]|[订訂][单單]|工[单單]|[单單][号號]|[编編][号號]|身份[证證]|[证證][号號]|[邮郵](?:政)?[编編]|[编編][码碼]|序列[号號]|QQ|密[码碼]|[验驗][证證][码碼]|[户戶][号號]|表[号號]|[学學][号號]|工[号號]|流水[号號]|案[号號])[号號]?[码碼]?\s?(?:是|为|為|[:：])?\s?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedOtherwise();
}
