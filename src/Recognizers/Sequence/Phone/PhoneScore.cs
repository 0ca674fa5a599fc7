namespace Microsoft.Recognizers.Text.Sequence.Phone;

/// <summary>How sure a phone number is, 0 to 1: codes, separators and length speak for it, repeated digits and odd forms against it.</summary>
internal static class PhoneScore
{
    private const decimal Base = 0.3m;
    private const decimal CountryCode = 0.4m;
    private const decimal AreaCode = 0.3m;
    private const decimal EachSeparator = 0.2m;
    private const decimal EachDigit = 0.1m;
    private const decimal LocalNumber = 0.15m;
    private const decimal DoubledSeparator = 0.2m;
    private const decimal LoneBracket = 0.2m;
    private const decimal UnusualForm = 0.4m;
    private const int UsualLength = 8;
    private const int LongestUncut = 11;

    public static decimal Of(ReadOnlySpan<char> number)
    {
        int digits = 0, separators = 0, longGroups = 0, run = 0, open = 0, close = 0;
        bool doubled = false, inSeparator = false;
        foreach (var c in number)
        {
            var isSeparator = c is ' ' or '-' or '–' or '—' or '.' or '/';
            doubled |= isSeparator && inSeparator;
            separators += isSeparator && !inSeparator ? 1 : 0;
            inSeparator = isSeparator;
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            digits += run > 0 ? 1 : 0;
            longGroups += run == 5 ? 1 : 0;
            open += c == '(' ? 1 : 0;
            close += c == ')' ? 1 : 0;
        }

        var score = Base;
        score += HasCountryCode(number) ? CountryCode : StartsWithArea(number) ? AreaCode : 0;
        score += Math.Min(separators, 3) * EachSeparator;
        score += Math.Min(digits - UsualLength, 3) * EachDigit;
        score -= SameTail(number) * EachDigit;
        score -= doubled ? DoubledSeparator : 0;
        score -= open != close ? LoneBracket : 0;
        score -= longGroups > 1 ? EachDigit : 0;
        score -= digits == number.Length ? Math.Max(0, digits - LongestUncut) * EachDigit : 0;
        score -= IsUnusual(number) ? UnusualForm : 0;
        score += digits == 7 && separators == 1 && number.Length == 8 ? LocalNumber : 0;
        return Math.Clamp(score, 0, 1);
    }

    private static bool HasCountryCode(ReadOnlySpan<char> number)
    {
        number = number.TrimStart("( ");
        return number.StartsWith("+") || number.StartsWith("00");
    }

    private static bool StartsWithArea(ReadOnlySpan<char> number) => number.Length > 1 && (number[0] == '(' || (number[0] == '1' && number[1] == '('));

    // Beyond two, every equal digit at the end.
    private static int SameTail(ReadOnlySpan<char> number)
    {
        var same = number.Length - number.TrimEnd(number[^1]).Length;
        return char.IsAsciiDigit(number[^1]) ? Math.Max(0, same - 2) : 0;
    }

    // "(123).456.7890", and the dialling prefix of North America before a foreign number.
    private static bool IsUnusual(ReadOnlySpan<char> number) => number.Contains(").", StringComparison.Ordinal) || number.StartsWith("011-");
}
