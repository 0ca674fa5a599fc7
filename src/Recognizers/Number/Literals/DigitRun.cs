using System.Globalization;

namespace Microsoft.Recognizers.Text.Number.Literals;

/// <summary>Decides what the separators between digits mean: grouping, a decimal point, or a list of numbers.</summary>
internal static class DigitRun
{
    private const int GroupLength = 3;

    // A longer run cannot be an amount; its digits beyond are not worth converting.
    private const int MaxDigits = 300;

    /// <param name="start">A digit, or a point before a digit.</param>
    public static NumericLiteral? Read(string text, int start, LiteralRules rules)
    {
        var afterSeparator = start >= 2 && text[start - 1] is '.' or ',' && char.IsAsciiDigit(text[start - 2]);
        var end = SkipDigits(text, start);
        if (!afterSeparator)
        {
            if (end == start)
            {
                return Convert(text, start, SkipDigits(text, start + 1), NumberKind.Decimal, false);
            }

            if (Separated(text, start, end, rules) is { } separated)
            {
                return separated;
            }
        }

        return end == start ? null : Convert(text, start, end, NumberKind.Integer, false);
    }

    public static int SkipDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    public static bool IsDigitAt(string text, int at) => (uint)at < (uint)text.Length && char.IsAsciiDigit(text[at]);

    private static NumericLiteral? Separated(string text, int start, int firstEnd, LiteralRules rules)
    {
        int end = firstEnd, commas = 0, points = 0;
        var grouped = firstEnd - start <= GroupLength && text[start] != '0';
        while (end < text.Length && text[end] is '.' or ',' && IsDigitAt(text, end + 1))
        {
            var isComma = text[end] == ',';
            var next = SkipDigits(text, end + 1);
            grouped &= !isComma || (points == 0 && next - end - 1 == GroupLength);
            commas += isComma ? 1 : 0;
            points += isComma ? 0 : 1;
            end = next;
        }

        if (commas + points == 0)
        {
            return rules.SpaceGroups && grouped ? SpaceGrouped(text, start, firstEnd) : null;
        }

        if (grouped && points <= 1)
        {
            return Convert(text, start, end, points == 0 ? NumberKind.Integer : NumberKind.Decimal, commas > 0);
        }

        return commas + points == 1 && (points == 1 || rules.CommaDecimal)
            ? Convert(text, start, end, NumberKind.Decimal, false, commaIsPoint: true)
            : null;
    }

    private static NumericLiteral? SpaceGrouped(string text, int start, int end)
    {
        var groupEnd = end;
        while (groupEnd < text.Length && IsGroupSpace(text[groupEnd]) && SkipDigits(text, groupEnd + 1) == groupEnd + 1 + GroupLength)
        {
            groupEnd += 1 + GroupLength;
        }

        // "12 345kg" and "12 345.6" tell of two numbers.
        var closed = groupEnd == text.Length || !(char.IsLetter(text[groupEnd]) || (text[groupEnd] is '.' or ',' && IsDigitAt(text, groupEnd + 1)));
        return groupEnd > end && closed ? Convert(text, start, groupEnd, NumberKind.Integer, true) : null;
    }

    private static bool IsGroupSpace(char c) => c is ' ' or '\u00A0' or '\u2009' or '\u202F';

    private static NumericLiteral? Convert(string text, int start, int end, NumberKind kind, bool grouped, bool commaIsPoint = false)
    {
        if (end - start > MaxDigits)
        {
            return null;
        }

        var digits = text[start..end];
        if (commaIsPoint)
        {
            digits = digits.Replace(',', '.');
        }
        else if (grouped)
        {
            digits = string.Concat(digits.Where(c => char.IsAsciiDigit(c) || c == '.'));
        }

        Quantity amount = digits.Length <= 28 && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact)
            ? exact
            : double.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new NumericLiteral(end, amount, kind, IsPlain: true, grouped);
    }
}
