using System.Buffers;
using System.Globalization;

namespace Microsoft.Recognizers.Text.Number.Literals;

/// <summary>Reads numbers written in digits: 1,234.5, 4/5, 1 4/5, 10k, 2mil, 1e10, 2^-1, 1.3x10^6, ¾.</summary>
internal static class LiteralScanner
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789.¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞");

    public static bool IsStart(string text, int at) =>
        Starts.Contains(text[at])
        && (text[at] != '.' || (DigitRun.IsDigitAt(text, at + 1) && (at == 0 || !(text[at - 1] == '.' || char.IsAsciiLetterOrDigit(text[at - 1])))));

    /// <param name="at">Where <see cref="IsStart"/> holds.</param>
    /// <param name="rules">How the culture writes numbers.</param>
    /// <param name="end">Index after what was read, also where it is no number.</param>
    public static NumericLiteral? Scan(string text, int at, LiteralRules rules, out int end)
    {
        if (VulgarFraction.TryRead(text[at], out var vulgar))
        {
            end = at + 1;
            return new NumericLiteral(end, vulgar, NumberKind.Fraction, IsPlain: false, IsGrouped: false);
        }

        if (DigitRun.Read(text, at, rules) is not { } plain)
        {
            end = Math.Max(at + 1, DigitRun.SkipDigits(text, at));
            return null;
        }

        var literal = FractionTail(text, at, plain) ?? PowerTail(text, plain) ?? SuffixTail(text, plain) ?? plain;
        end = literal.End;
        if (!rules.LettersJoin || end == text.Length || !IsWordCharacter(text[end]))
        {
            return literal;
        }

        while (end < text.Length && IsWordCharacter(text[end]))
        {
            end++;
        }

        return null;
    }

    private static NumericLiteral? FractionTail(string text, int start, NumericLiteral whole)
    {
        if (whole.Kind != NumberKind.Integer)
        {
            return null;
        }

        var at = whole.End;
        if (at < text.Length && VulgarFraction.TryRead(text[at], out var vulgar))
        {
            return new NumericLiteral(at + 1, whole.Amount + vulgar, NumberKind.Fraction, false, false);
        }

        var partOfDate = start > 0 && (text[start - 1] == '/' || (text[start - 1] == '-' && DigitRun.IsDigitAt(text, start - 2)));
        if (partOfDate || whole.IsGrouped)
        {
            return null;
        }

        if (SlashFraction(text, whole.Amount, at) is { } fraction)
        {
            return fraction;
        }

        var next = at;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        var numeratorEnd = DigitRun.SkipDigits(text, next);
        if (next == at || numeratorEnd == next || numeratorEnd - next > 9)
        {
            return null;
        }

        var numerator = decimal.Parse(text.AsSpan(next, numeratorEnd - next), NumberStyles.None, CultureInfo.InvariantCulture);
        return SlashFraction(text, numerator, numeratorEnd) is { } part
            ? part with { Amount = whole.Amount + part.Amount }
            : null;
    }

    private static NumericLiteral? SlashFraction(string text, Quantity numerator, int slash)
    {
        if (slash >= text.Length || text[slash] != '/')
        {
            return null;
        }

        var end = DigitRun.SkipDigits(text, slash + 1);
        if (end == slash + 1 || end - slash > 10 || (end < text.Length && text[end] == '/'))
        {
            return null;
        }

        var denominator = decimal.Parse(text.AsSpan(slash + 1, end - slash - 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return denominator == 0 ? null : new NumericLiteral(end, numerator / denominator, NumberKind.Fraction, false, false);
    }

    private static NumericLiteral? PowerTail(string text, NumericLiteral number)
    {
        var at = number.End;
        if (at >= text.Length)
        {
            return null;
        }

        var mantissa = number.Amount.AsDouble;
        var timesTen = text.AsSpan(at).StartsWith("x10^", StringComparison.OrdinalIgnoreCase) || text.AsSpan(at).StartsWith("×10^", StringComparison.Ordinal);
        if (text[at] == '^' || timesTen)
        {
            return Exponent(text, at + (timesTen ? 4 : 1), manySigns: true) is { } power
                ? Power(power.End, timesTen ? mantissa * Math.Pow(10, power.Value) : Math.Pow(mantissa, power.Value))
                : null;
        }

        return text[at] is 'e' or 'E' && Exponent(text, at + 1, manySigns: false) is { } exponent
            ? Power(exponent.End, mantissa * Math.Pow(10, exponent.Value))
            : null;
    }

    private static NumericLiteral? Power(int end, double value) =>
        double.IsFinite(value) ? new NumericLiteral(end, value, NumberKind.Power, false, false) : null;

    private static (int End, double Value)? Exponent(string text, int at, bool manySigns)
    {
        var negative = false;
        for (var signs = 0; at < text.Length && text[at] is '+' or '-' && (manySigns || signs == 0); at++, signs++)
        {
            negative ^= text[at] == '-';
        }

        var end = DigitRun.SkipDigits(text, at);
        if (end == at || end - at > 9)
        {
            return null;
        }

        if (manySigns && end < text.Length && text[end] == '.' && DigitRun.IsDigitAt(text, end + 1))
        {
            end = DigitRun.SkipDigits(text, end + 1);
        }

        var value = double.Parse(text.AsSpan(at, end - at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return (end, negative ? -value : value);
    }

    private static NumericLiteral? SuffixTail(string text, NumericLiteral number)
    {
        if (!MultiplierSuffix.TryRead(text, number.End, out var end, out var factor, out var isAbbreviation))
        {
            return null;
        }

        var keepsDecimal = number is { Kind: NumberKind.Decimal, IsGrouped: false } && isAbbreviation;
        var amount = number.Amount * factor;
        var kind = keepsDecimal || !amount.IsWhole ? NumberKind.Decimal : NumberKind.Integer;
        return new NumericLiteral(end, amount, kind, IsPlain: false, IsGrouped: false);
    }

    // Chinese text runs on without spaces, so only letters of alphabets join a number.
    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || c is >= '\u00C0' and <= '\u024F';
}
