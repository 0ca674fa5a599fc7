using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text.Number.Chinese;
using Microsoft.Recognizers.Text.Number.English;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Numbers with a bound ("at least 3", 三个以上) and pairs of numbers with a joint ("from 10 to 20", 10到20).</summary>
internal sealed class RangeFinder(INumberFinder numbers, RangeWords words)
{
    private const int ReachBefore = 24;

    public static RangeFinder English { get; } = new(EnglishNumberParser.Instance, RangeWords.English);

    public static RangeFinder Chinese { get; } = new(ChineseNumberParser.Instance, RangeWords.Chinese);

    public List<RangeMatch> Find(string text)
    {
        var found = numbers.Find(text);
        var ranges = new List<RangeMatch>();
        for (var i = 0; i < found.Count; i++)
        {
            if (i + 1 < found.Count && Pair(text, found[i], found[i + 1]) is { } pair)
            {
                ranges.Add(pair);
                i++;
            }
            else if (Bound(text, found[i], i == 0 ? 0 : found[i - 1].End) is { } bound)
            {
                ranges.Add(bound);
            }
        }

        return ranges;
    }

    private RangeMatch? Pair(string text, NumberMatch low, NumberMatch high)
    {
        if (!(low.Amount < high.Amount) || high.Start - low.End > ReachBefore || words.Joint.Match(text[low.End..high.Start]) is not { Success: true } joint)
        {
            return null;
        }

        // "2 and 3" are two numbers, "between 2 and 3" is a range.
        var opening = Before(words.Opening, text, low.Start, 0);
        if (opening is null && joint.Groups["opened"].Success)
        {
            return null;
        }

        var closing = words.Closing.Match(text, high.End);
        return new RangeMatch(opening?.Start ?? low.Start, closing.Success ? closing.Index + closing.Length : high.End, $"[{low.Amount},{high.Amount})");
    }

    private RangeMatch? Bound(string text, NumberMatch number, int notBefore)
    {
        if (Before(words.BoundBefore, text, number.Start, notBefore) is { } before)
        {
            return new RangeMatch(before.Start, number.End, Interval(before.Match, number.Amount));
        }

        return words.BoundAfter.Match(text, number.End) is { Success: true } after
            ? new RangeMatch(number.Start, after.Index + after.Length, Interval(after, number.Amount))
            : null;
    }

    private static (int Start, Match Match)? Before(Regex pattern, string text, int start, int notBefore)
    {
        var from = Math.Max(notBefore, start - ReachBefore);
        var match = pattern.Match(text[from..start]);
        return match.Success ? (from + match.Index, match) : null;
    }

    private static string Interval(Match match, Quantity amount) =>
        match.Groups["atleast"].Success ? $"[{amount},)"
        : match.Groups["atmost"].Success ? $"(,{amount}]"
        : match.Groups["more"].Success ? $"({amount},)"
        : $"(,{amount})";
}
