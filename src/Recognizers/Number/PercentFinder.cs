using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text.Number.Chinese;
using Microsoft.Recognizers.Text.Number.English;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Numbers followed by a per cent sign or word, or preceded by 百分之.</summary>
internal sealed partial class PercentFinder(INumberFinder numbers, string? prefix)
{
    public static PercentFinder English { get; } = new(EnglishNumberParser.Instance, prefix: null);

    public static PercentFinder Chinese { get; } = new(ChineseNumberParser.Instance, "百分之");

    public List<NumberMatch> Find(string text)
    {
        var percents = new List<NumberMatch>();
        foreach (var number in numbers.Find(text))
        {
            if (Suffix().Match(text, number.End) is { Success: true } suffix)
            {
                percents.Add(number with { End = suffix.Index + suffix.Length });
            }
            else if (prefix is not null && number.Start >= prefix.Length && string.CompareOrdinal(text, number.Start - prefix.Length, prefix, 0, prefix.Length) == 0)
            {
                percents.Add(number with { Start = number.Start - prefix.Length });
            }
        }

        return percents;
    }

    [GeneratedRegex(@"\G(?:\s{0,4}%|\s{0,4}(?:个|個)?百分[点點]|[\s-]{1,4}(?:percents?|per[\s-]cents?|percentages?|pct)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Suffix();
}
