using System.Globalization;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>Numbers in Arabic or Chinese digits.</summary>
internal sealed class ChineseNumbers(string text, Calendar calendar) : ChineseGrammar(text, calendar)
{
    private const string Digits = "零一二三四五六七八九";
    private const int MaxLength = 12;

    /// <summary>"3", "2.5", "二十三", "两百".</summary>
    public Found<decimal>? Amount(int i)
    {
        var start = SkipSpace(i);
        if (!char.IsAsciiDigit(CharAt(start)))
        {
            return Words(start);
        }

        // Never from within a number: that would be another number.
        if (char.IsAsciiDigit(CharAt(start - 1)))
        {
            return null;
        }

        var end = EndOfDigits(start);
        if (CharAt(end) == '.' && char.IsAsciiDigit(CharAt(end + 1)))
        {
            end = EndOfDigits(end + 1);
        }

        return end - start <= MaxLength && !IsGluedBefore(start)
            ? new Found<decimal>(decimal.Parse(Text.AsSpan(start, end - start), CultureInfo.InvariantCulture), end)
            : null;
    }

    /// <summary>A whole number in the given bounds.</summary>
    public Found<int>? Whole(int i, int min, int max) =>
        Amount(i) is { } amount && amount.Value >= min && amount.Value <= max && amount.Value == decimal.Truncate(amount.Value)
            ? new Found<int>((int)amount.Value, amount.End)
            : null;

    /// <summary>So many Arabic digits, no more.</summary>
    public Found<int>? Arabic(int i, int minDigits, int maxDigits)
    {
        if (char.IsAsciiDigit(CharAt(i - 1)))
        {
            return null;
        }

        var end = EndOfDigits(i);
        return end - i >= minDigits && end - i <= maxDigits
            ? new Found<int>(int.Parse(Text.AsSpan(i, end - i), CultureInfo.InvariantCulture), end)
            : null;
    }

    /// <summary>Digits read one by one: "二零一六", "九八".</summary>
    public Found<int>? DigitByDigit(int i, int length)
    {
        var start = SkipSpace(i);
        var value = 0;
        for (var k = start; k < start + length; k++)
        {
            if (DigitOf(CharAt(k)) is not { } digit)
            {
                return null;
            }

            value = (value * 10) + digit;
        }

        return DigitOf(CharAt(start + length)) is null ? new Found<int>(value, start + length) : null;
    }

    private Found<decimal>? Words(int start)
    {
        long total = 0;
        long section = 0;
        long? digit = null;
        var end = start;
        for (; end - start < MaxLength; end++)
        {
            var c = CharAt(end);
            if (DigitOf(c) is { } value && !char.IsAsciiDigit(c))
            {
                if (digit is not null and not 0)
                {
                    break;
                }

                digit = value;
            }
            else if (UnitOf(c) is { } unit)
            {
                if (unit >= 10_000)
                {
                    total = (total + section + (digit ?? 0)) * unit;
                    section = 0;
                }
                else
                {
                    section += (digit ?? 1) * unit;
                }

                digit = null;
            }
            else if (c is '廿' or '卅' && end == start)
            {
                section = c == '廿' ? 20 : 30;
            }
            else
            {
                break;
            }
        }

        return end > start ? new Found<decimal>(total + section + (digit ?? 0), end) : null;
    }

    private static int? DigitOf(char c) => c switch
    {
        '〇' or '○' => 0,
        '两' => 2,
        >= '0' and <= '9' => c - '0',
        _ => Digits.IndexOf(c) is >= 0 and var digit ? digit : null,
    };

    private static int? UnitOf(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => null,
    };

    private bool IsGluedBefore(int start) => CharAt(start - 1) is '$' or '¥' || CharAt(start - 1) is '.' && char.IsAsciiDigit(CharAt(start - 2));

    private int EndOfDigits(int i)
    {
        while (char.IsAsciiDigit(CharAt(i)) && i < Text.Length)
        {
            i++;
        }

        return i;
    }
}
