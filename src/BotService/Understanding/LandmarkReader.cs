using System.Text.RegularExpressions;

namespace Huiyin.Understanding;

/// <summary>Finds a place in the resident's own words: 人民路与文昌路交叉口, 菜市场门口, next to the primary school, on Peace Road.</summary>
internal static partial class LandmarkReader
{
    private const int Longest = 40;

    /// <param name="text">As it was written; what is found is taken from here.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="after">Where the named area and dwelling end: what follows is the likelier landmark, then what stands before.</param>
    public static string? Read(string text, string folded, int after)
    {
        var found = Find(folded, Math.Min(after, folded.Length)) ?? Find(folded, 0);
        if (found is not { Length: > 1 and <= Longest } place)
        {
            return null;
        }

        return (text.Length == folded.Length ? text : folded).Substring(place.Index, place.Length).Trim();
    }

    private static Group? Find(string folded, int from)
    {
        foreach (var pattern in (ReadOnlySpan<Regex>)[English(), Road(), Beside(), Facility(), Common()])
        {
            if (pattern.Match(folded, from) is { Success: true } match)
            {
                return match.Groups["place"];
            }
        }

        return null;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // The characters of a name, without those that only join a sentence.
    private const string Name = @"[\u4e00-\u9fff-[在了的到从是有没被这那条修上下门口村马走过把和与跟就说问去读掉着给我你他她们也很不]]";

    // 东风路38号, 人民路与文昌路交叉口; not 路灯 or 路面.
    [GeneratedRegex(@"(?<place>" + Name + @"{2,5}(?:路(?![灯面障怒])|大道|大街|巷)(?:[和与跟、]" + Name + @"{2,5}(?:路|大道|大街|巷))?(?:\d{1,4}号)?(?:交叉口|十字路口|路口|中段|[东西南北](?:段|头|口))?)", Options, 1000)]
    private static partial Regex Road();

    // 菜市场门口, 小学对面, 篮球场旁边
    [GeneratedRegex(@"(?<place>" + Name + @"{2,8}(?:交叉口|路口|大门口|门口|对面|旁边|隔壁|附近|[东西南北]门|桥头|桥下))", Options, 1000)]
    private static partial Regex Beside();

    // 人民公园, 第二小学: a name and what it is; "the kindergarten" alone could be any.
    [GeneratedRegex(@"(?<place>" + Name + @"{2,6}(?:广场|公园|菜市场|超市|小学|中学|幼儿园|医院|车站|站台|篮球场|停车场))", Options, 1000)]
    private static partial Regex Facility();

    // Within a named area even these tell the staff where to look.
    [GeneratedRegex(@"(?<place>村口|村头|村委会|小区(?:[东西南北]|大|正|后)?门(?:口)?|[东西南北]门(?:口)?|单元门口|地下车库|地库|楼道|电梯里|中心花园)", Options, 1000)]
    private static partial Regex Common();

    [GeneratedRegex(@"\b(?<place>(?:near|next to|opposite|across from|in front of|behind|at the corner of|on the corner of|corner of|outside|beside|by the|between)(?:\s+(?!(?:is|are|has|have|for|since|that|which|who|every|all|nobody|was|were|there|because|so|in|my phone|and then|call)\b)[a-z0-9'&\-]+){1,6}|(?:on|along|at)\s+(?:[a-z0-9'\-]+\s){1,3}(?:street|st|road|rd|avenue|ave|lane|boulevard|square|bridge)\b)", Options, 1000)]
    private static partial Regex English();
}
