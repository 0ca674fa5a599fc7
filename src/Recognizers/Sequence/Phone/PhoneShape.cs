using System.Globalization;

namespace Microsoft.Recognizers.Text.Sequence.Phone;

/// <summary>Whether groups of digits are cut as phone numbers are, and not as dates, cards, amounts or lists are.</summary>
internal static class PhoneShape
{
    /// <summary>The fewest digits that reach another line, short codes aside.</summary>
    public const int LocalDigits = 7;

    private const int MaxDigits = 16;
    private const int MaxUncutDigits = 15;
    private const int LongGroup = 9;

    public static bool IsPlausible(string text, ReadOnlySpan<PhoneGroup> groups)
    {
        var digits = CountDigits(groups);
        if (digits < LocalDigits - 1 || digits > MaxDigits)
        {
            return false;
        }

        if (groups.Length == 1)
        {
            return IsPlausibleUncut(text, groups[0]);
        }

        var international = groups[0].HasPlus || text.AsSpan(groups[0].Start, groups[0].Length).StartsWith("00");
        return digits >= LocalDigits
            && (digits > LocalDigits || international || HasBracket(groups) || IsLocal(text, groups))
            && SeparatorsFit(groups)
            && GroupsFit(groups, international)
            && !(international ? IsPairsBehindDash(groups) : IsSomethingElse(text, groups));
    }

    public static int CountDigits(ReadOnlySpan<PhoneGroup> groups)
    {
        var digits = 0;
        foreach (var group in groups)
        {
            digits += group.Length;
        }

        return digits;
    }

    /// <summary>A payment card: four groups of four digits, the last of which may lack one.</summary>
    public static bool IsCard(string text, ReadOnlySpan<PhoneGroup> groups) =>
        groups is [{ Length: 4, HasPlus: false, IsBracketed: false }, { Length: 4 }, { Length: 4 }, { Length: 3 or 4 }, ..] && text[groups[0].Start] != '0';

    private static bool IsPlausibleUncut(string text, PhoneGroup group)
    {
        var number = text.AsSpan(group.Start, group.Length);
        if (group.HasPlus)
        {
            return group.Length is >= 8 and <= MaxUncutDigits;
        }

        return group.Length switch
        {
            LocalDigits - 1 => number[0] == '0',
            LocalDigits => number[0] >= '2',
            _ => group.Length <= MaxUncutDigits && !IsCompactDate(number),
        };
    }

    // 223-4567: three and four digits, as they are dialled within one area.
    private static bool IsLocal(string text, ReadOnlySpan<PhoneGroup> groups) =>
        groups.Length == 2 && groups[0].Length == 3 && groups[1].Separator is '-' or '.' && text[groups[0].Start] >= '2';

    private static bool SeparatorsFit(ReadOnlySpan<PhoneGroup> groups)
    {
        int points = 0, slashes = 0;
        foreach (var group in groups)
        {
            points += group.Separator == '.' ? 1 : 0;
            slashes += group.Separator == '/' ? 1 : 0;
        }

        if (slashes > 0)
        {
            // 0176/12345678, where 2009/2010 is a span of years.
            return slashes == 1 && points == 0 && groups[^1].Separator == '/' && groups[^1].Length >= 5;
        }

        return points == 0 || PointsFit(groups, points);
    }

    // 123.456.7890 or 01.23.45.67.89; one point alone is a decimal point.
    private static bool PointsFit(ReadOnlySpan<PhoneGroup> groups, int points)
    {
        var northAmerican = groups.Length >= 3 && points >= 2 && groups[^1].Length == 4 && groups[^2].Length == 3 && groups[^3].Length == 3;
        if (northAmerican)
        {
            return true;
        }

        foreach (var group in groups)
        {
            if (group.Length != 2)
            {
                return points == 1 && groups is [{ Length: 3 }, { Length: 4, Separator: '.' }];
            }
        }

        return points >= 3;
    }

    private static bool GroupsFit(ReadOnlySpan<PhoneGroup> groups, bool international)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            var isLast = i == groups.Length - 1;
            if (groups[i].Length >= LongGroup && !isLast)
            {
                return false;
            }

            if (groups[i].Length > 1 || groups[i].IsBracketed)
            {
                continue;
            }

            // A single digit: the trunk or the area behind a country code, 1-541-754-3010, 8 800 555 35 35, or 1000-1-999.
            var leads = i == 0 && (international || (groups.Length >= 4 && groups[1].Length == 3) || groups[1].IsBracketed);
            var isTrunk = international && !isLast && i <= 2;
            var isServiceCode = groups.Length == 3 && i == 1 && groups[0].Length >= 3 && groups[2].Length >= 3 && groups[1].Separator == '-';
            if (!(leads || isTrunk || isServiceCode))
            {
                return false;
            }
        }

        return true;
    }

    // +45-12-34-56-78 is a row of pairs, not a code and a number.
    private static bool IsPairsBehindDash(ReadOnlySpan<PhoneGroup> groups)
    {
        if (groups.Length < 5)
        {
            return false;
        }

        foreach (var group in groups[1..])
        {
            if (group.Length != 2 || group.Separator != '-')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSomethingElse(string text, ReadOnlySpan<PhoneGroup> groups)
    {
        if (HasBracket(groups))
        {
            return false;
        }

        return groups switch
        {
            // A social security number.
            [{ Length: 3 }, { Length: 2, Separator: '-' }, { Length: 4, Separator: '-' }] => true,
            [var a, var b, var c] => a.Separator == '\0' && IsDate(Number(text, a), Number(text, b), Number(text, c), a.Length, c.Length),
            [{ Length: 4 } a, { Length: 4 } b] => IsYear(Number(text, a)) && IsYear(Number(text, b)),
            _ => false,
        };
    }

    private static bool IsDate(int first, int second, int third, int firstLength, int thirdLength)
    {
        var yearFirst = firstLength == 4 && IsYear(first) && second is >= 1 and <= 12 && third is >= 1 and <= 31;
        var yearLast = thirdLength == 4 && IsYear(third) && first is >= 1 and <= 31 && second is >= 1 and <= 31 && Math.Min(first, second) <= 12;
        return yearFirst || yearLast;
    }

    private static bool IsCompactDate(ReadOnlySpan<char> number) =>
        number.Length == 8 && number[..2] is "19" or "20"
        && int.Parse(number[4..6], CultureInfo.InvariantCulture) is >= 1 and <= 12
        && int.Parse(number[6..], CultureInfo.InvariantCulture) is >= 1 and <= 31;

    private static bool IsYear(int number) => number is >= 1900 and < 2100;

    private static int Number(string text, PhoneGroup group) =>
        group.Length > 9 ? int.MaxValue : int.Parse(text.AsSpan(group.Start, group.Length), NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool HasBracket(ReadOnlySpan<PhoneGroup> groups)
    {
        foreach (var group in groups)
        {
            if (group.IsBracketed)
            {
                return true;
            }
        }

        return false;
    }
}
