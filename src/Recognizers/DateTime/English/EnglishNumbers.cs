using System.Globalization;
using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Numbers in words and digits, as far as dates and times need them.</summary>
internal sealed class EnglishNumbers(Sentence sentence, Calendar calendar) : EnglishGrammar(sentence, calendar)
{
    private const int MaxDigits = 9;

    /// <summary>"26", "2.5", "twenty six", "two hundred".</summary>
    public Found<decimal>? Cardinal(int i)
    {
        if (Text[i].IsNumber)
        {
            return Digits(i);
        }

        return Below1000(i) is { } words ? new Found<decimal>(words.Value, words.End) : null;
    }

    /// <summary>Up to 99 in words.</summary>
    public Found<int>? Below100(int i)
    {
        if (!EnglishWords.Cardinals.TryGetValue(Text.Word(i), out var value))
        {
            return null;
        }

        var next = Text.Skip(i + 1, "-", "and");
        return value >= 20 && EnglishWords.Cardinals.TryGetValue(Text.Word(next), out var ones) && ones < 10
            ? new Found<int>(value + ones, next + 1)
            : new Found<int>(value, i + 1);
    }

    /// <summary>"1st", "2 nd", "twenty-first": the days of a month and the weeks of a year.</summary>
    public Found<int>? Ordinal(int i)
    {
        if (Text.Number(i, 1, 2) is { } digits)
        {
            return Text.IsAny(i + 1, "st", "nd", "rd", "th") && Text.Touches(i + 1) ? new Found<int>(digits, i + 2) : null;
        }

        if (EnglishWords.Ordinals.TryGetValue(Text.Word(i), out var value))
        {
            return new Found<int>(value, i + 1);
        }

        var next = Text.Skip(i + 1, "-");
        return Text.IsAny(i, "twenty", "thirty") && EnglishWords.Ordinals.TryGetValue(Text.Word(next), out var ones) && ones < 10
            ? new Found<int>(EnglishWords.Cardinals[Text.Word(i)] + ones, next + 1)
            : null;
    }

    /// <summary>A day of the month, ordinal or not: "3", "3rd", "third", "twenty five".</summary>
    public Found<int>? DayOfMonth(int i)
    {
        if (Ordinal(i) is { } ordinal)
        {
            return ordinal.Value is >= 1 and <= 31 ? ordinal : null;
        }

        if (Text.Number(i, 1, 2) is { } digits)
        {
            return digits is >= 1 and <= 31 && !(Text[i + 1].IsWord && Text.Touches(i + 1)) ? new Found<int>(digits, i + 1) : null;
        }

        return Below100(i) is { Value: >= 1 and <= 31 } words ? words : null;
    }

    /// <summary>A year of four digits or in words: "1998", "nineteen ninety eight", "two thousand and one".</summary>
    public Found<int>? Year(int i)
    {
        if (Text.Number(i, 4, 4) is { } digits)
        {
            return digits is >= 1500 and <= 2100 && !Text.IsAny(i - 1, "$", "€", "£") ? new Found<int>(digits, i + 1) : null;
        }

        if (Text.Are(i, "two", "thousand"))
        {
            var rest = Text.Skip(i + 2, "and");
            return Below100(rest) is { } below ? new Found<int>(2000 + below.Value, below.End) : new Found<int>(2000, i + 2);
        }

        if (!Text.IsAny(i, "sixteen", "seventeen", "eighteen", "nineteen", "twenty"))
        {
            return null;
        }

        var century = EnglishWords.Cardinals[Text.Word(i)] * 100;
        if (Text.Is(i + 1, "hundred"))
        {
            var rest = Text.Skip(i + 2, "and");
            return Below100(rest) is { } below ? new Found<int>(century + below.Value, below.End) : new Found<int>(century, i + 2);
        }

        if (Text.IsAny(i + 1, "o", "oh") && Below100(i + 2) is { Value: < 10 } ones)
        {
            return new Found<int>(century + ones.Value, ones.End);
        }

        return Below100(i + 1) is { Value: >= 10 } tens ? new Found<int>(century + tens.Value, tens.End) : null;
    }

    private Found<decimal>? Digits(int i)
    {
        var text = Text.Word(i);
        var end = i + 1;
        while (Text.Is(end, ",") && Text.Touches(end) && Text[end + 1] is { IsNumber: true, Touches: true, Text.Length: 3 } group && text.Length <= MaxDigits)
        {
            text += group.Text;
            end += 2;
        }

        if (Text.Is(end, ".") && Text.Touches(end) && Text[end + 1] is { IsNumber: true, Touches: true } fraction)
        {
            text += "." + fraction.Text;
            end += 2;
        }

        return text.Length <= MaxDigits + 3 ? new Found<decimal>(decimal.Parse(text, CultureInfo.InvariantCulture), end) : null;
    }

    private Found<int>? Below1000(int i)
    {
        if (Below100(i) is not { } first)
        {
            return null;
        }

        if (first.Value >= 10 || !Text.Is(first.End, "hundred"))
        {
            return first;
        }

        var rest = Text.Skip(first.End + 1, "and");
        return Below100(rest) is { } below
            ? new Found<int>((first.Value * 100) + below.Value, below.End)
            : new Found<int>(first.Value * 100, first.End + 1);
    }
}
