using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

internal static class SummaryRulesReader
{
    private const string CutOffs = "cut-offs";

    public static SummaryRules Read(ContentFile file, ContentFindings findings) => new()
    {
        DispatchAt = Time(file.Root.Required("dispatch-at"))!.Value,
        DispatchesOnDaysOff = file.Root.Required("dispatch-days") == "every",
        MessagesAt = Time(file.Root.Required("messages-at"))!.Value,
        NoticeHours = Number(file.Root, "notice-hours"),
        Thresholds = ReadThresholds(file.Root),
        CutOffs = [.. ReadCutOffs(file, findings).OrderBy(cutOff => cutOff.From)],
        Written = [.. ((YamlMappingNode)file.Root).Children.Select(member => (((YamlScalarNode)member.Key).Value!, (member.Value as YamlScalarNode)?.Value ?? "")).Where(member => member.Item1 != CutOffs)],
    };

    private static SummaryThresholds ReadThresholds(YamlNode root) => new()
    {
        RankingMinimum = Number(root, "ranking-minimum"),
        RankingPrior = Number(root, "ranking-prior"),
        CommendAbove = Number(root, "commend-above"),
        CriticiseBelow = Number(root, "criticise-below"),
        CriticiseOverduePercent = Number(root, "criticise-overdue-percent"),
        LateBurstLastPercent = Number(root, "late-burst-last-percent"),
        LateBurstFewest = Number(root, "late-burst-fewest"),
        LateBurstPercent = Number(root, "late-burst-percent"),
        QuickMinutes = Number(root, "quick-minutes"),
        QuickFewest = Number(root, "quick-fewest"),
        QuickPercent = Number(root, "quick-percent"),
        CopiedFewest = Number(root, "copied-fewest"),
        CopiedPercent = Number(root, "copied-percent"),
        DisputesFewest = Number(root, "disputes-fewest"),
        DisputesPercent = Number(root, "disputes-percent"),
        PassOnsFewest = Number(root, "pass-ons-fewest"),
        PassOnsPercent = Number(root, "pass-ons-percent"),
        SlowFewest = Number(root, "slow-fewest"),
        SlowPercent = Number(root, "slow-percent"),
        BehindPlanPercent = Number(root, "behind-plan-percent"),
        HotFewest = Number(root, "hot-fewest"),
        HotPercent = Number(root, "hot-percent"),
        BestLeastMinutes = Number(root, "best-least-minutes"),
        SpotCheckSize = Number(root, "spot-check-size"),
    };

    private static IEnumerable<CutOffTimes> ReadCutOffs(ContentFile file, ContentFindings findings)
    {
        HashSet<DateOnly> known = [];
        foreach (var node in file.Root.Items(CutOffs))
        {
            if (!DateOnly.TryParseExact(node.Required("from"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
            {
                findings.Error(file.Name, node, "There is no such date.", "Write year, month and day: 2026-10-01.");
            }
            else if (!known.Add(from))
            {
                findings.Error(file.Name, node, $"{from:yyyy-MM-dd} is there twice.", "Keep one of them.");
            }
            else
            {
                yield return new CutOffTimes(from, Time(node.Required("day")), Time(node.Required("week")), Time(node.Required("month")));
            }
        }
    }

    // Null for 24:00, which no clock shows.
    private static TimeOnly? Time(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static int Number(YamlNode node, string name) => (int)node.Number(name);
}
