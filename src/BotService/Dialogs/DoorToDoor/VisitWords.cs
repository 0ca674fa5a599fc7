using System.Text.RegularExpressions;
using Huiyin.Visits;

namespace Huiyin.Dialogs.DoorToDoor;

/// <summary>The words of a line about a visit, in folded text, in both languages.</summary>
internal static partial class VisitWords
{
    private static readonly (VisitOutcome Outcome, string[] Words)[] Outcomes =
    [
        (VisitOutcome.NotAtHome, ["不在家", "敲门没人应", "敲门没人", "没人应门", "没人应", "无人应答", "没人在家", "家里没人", "没有人在家", "没人", "无人", "锁门", "未遇", "没见到人", "没见着", "not at home", "nobody at home", "nobody home", "no one home", "nobody in", "not in", "no answer"]),
        (VisitOutcome.Refused, ["拒访", "拒绝", "不让进", "不配合", "不愿配合", "不愿意", "不愿", "不开门", "refused", "refuses", "declined", "would not open"]),
        (VisitOutcome.ReturnNeeded, ["需回访", "要回访", "待回访", "需再访", "要再去", "再去一次", "下次再来", "改天再来", "return needed", "come again", "come back", "to return"]),
        (VisitOutcome.Visited, ["已访", "已走访", "走访了", "已入户", "访了", "已见", "见到了", "在家", "visited", "done", "at home", "met them"]),
    ];

    private static readonly (string Word, VisitOutcome Outcome)[] All =
        [.. Outcomes.SelectMany(row => row.Words.Select(word => (word, row.Outcome))).OrderByDescending(entry => entry.Item1.Length)];

    /// <summary>The rest of a line that tells of a visit; null for every other.</summary>
    public static string? AfterOpening(string folded) => Opening().Match(folded) is { Success: true } opening ? folded[opening.Length..] : null;

    /// <summary>The rest of a line that asks for a household's slip of paper.</summary>
    public static string? AfterSlip(string folded) => Slip().Match(folded) is { Success: true } opening ? folded[opening.Length..] : null;

    public static bool IsUndo(string key) => key is "撤销" or "撤销走访" or "撤回走访" or "记错了" or "undo" or "undo visit" or "undo the visit";

    /// <summary>The first word that tells what came of it; of several at one place the longest.</summary>
    public static (VisitOutcome Outcome, int Start, int End)? Outcome(string folded) => All
        .Select(entry => (entry.Outcome, Start: IndexOf(folded, entry.Word), entry.Word.Length))
        .Where(found => found.Start >= 0)
        .OrderBy(found => found.Start)
        .ThenByDescending(found => found.Length)
        .Select(found => ((VisitOutcome, int, int)?)(found.Outcome, found.Start, found.Start + found.Length))
        .FirstOrDefault();

    /// <summary>What was raised, without the words that only introduce it.</summary>
    public static string Raised(string words) =>
        Introduction().Replace(words.Trim(Separators), "", 1).Trim(Separators) is var raised && Nothing().IsMatch(raised) ? "" : raised;

    public static bool Introduces(string folded) => Introduction().IsMatch(folded.Trim(Separators));

    /// <summary>What stands before the number of a door, where it is more than words that lead there; else empty.</summary>
    public static string Place(string where)
    {
        var before = where[..(DoorBegins().Match(where) is { Success: true } door ? door.Index : where.Length)].Trim(Separators);
        return LeadsThere().Replace(before, "").Count(char.IsLetter) >= 2 ? before : "";
    }

    private static readonly char[] Separators = [' ', '\n', '\t', ',', '，', '.', '。', ';', '；', ':', '：', '、', '-', '!', '！'];

    // In English "done" must not be found in "abandoned".
    private static int IndexOf(string folded, string word)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if (!char.IsAsciiLetter(word[0]) || ((at == 0 || !char.IsAsciiLetterOrDigit(folded[at - 1])) && (end == folded.Length || !char.IsAsciiLetterOrDigit(folded[end]))))
            {
                return at;
            }
        }

        return -1;
    }

    // A community may have a numeral in its name: written in Chinese only what counts buildings, entrances and rooms begins a door.
    [GeneratedRegex(@"\d|[一二三四五六七八九十两]+(?:号|栋|幢|单元|室|楼)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DoorBegins();

    [GeneratedRegex(@"这一?户|该户|住户|本社区|本小区|这里|这边|今天|今日|早上|上午|下午|晚上|刚才|刚刚|\b(?:at|in|the|this|a|of|household|family|flat|apartment|building|block|entrance|unit|room|house|no|number|today|morning|afternoon|just|now)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LeadsThere();

    [GeneratedRegex(@"^(?:今天|今日|上午|下午|刚才|刚刚)?(?:走访|入户走访|入户|visit(?:ed)?\b)了?\s*[:：,，]?\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();

    // That there is nothing to report must not become a concern.
    [GeneratedRegex(@"^(?:暂时|目前|住户|户主|群众|都|均|也)*(?:(?:没有?|无)(?:什么|任何|其他|反映)*(?:问题|诉求|意见|建议|困难|异常|事|情况)?|一切正常|一切都好|正常|都好|满意|(?:there (?:is|are|was|were) )?no (?:problems?|issues?|concerns?|complaints?|requests?)|nothing(?: (?:to report|raised|wrong))?|(?:all|everything)(?: is)? (?:fine|good|well|ok|okay)|fine|ok)[。.!！ ]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^(?:纸条|回执码|绑定码|slip\b)\s*[:：,，]?\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Slip();

    [GeneratedRegex(@"^(?:住户|户主|群众|居民|村民|家里|他们|她|他)?(?:反映|诉求是?|提出|提到|反应|说)[:：,，]?\s*|^(?:they |household )?(?:reports?|reported|says?|said|complains? (?:of|about|that)|raised)\s*[:,]?\s+(?:that\s+)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Introduction();
}
