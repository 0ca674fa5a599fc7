using Huiyin.DialogContent;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Supervision;

namespace Huiyin.Summaries.Reports;

internal static class FindingSection
{
    public static ReportSection Of(SummaryDocument document, SummaryWording wording) =>
        new("findings", wording.Text("summary.section.findings"), [.. Found(document, wording), .. document.Thresholds is { } thresholds ? Standards(thresholds, wording) : []]);

    private static IEnumerable<string> Found(SummaryDocument document, SummaryWording wording) =>
        document.Findings.Count == 0 ? [wording.Text("summary.finding.none")] : document.Findings.Select(finding => Worded(finding, wording, document.Kind));

    /// <summary>From how much on something was listed: without it nobody can say why something was not.</summary>
    private static IEnumerable<string> Standards(SummaryThresholds set, SummaryWording wording) =>
    [
        wording.Text(
            "summary.finding.standards",
            ("last", set.LateBurstLastPercent), ("lateFewest", set.LateBurstFewest), ("latePercent", set.LateBurstPercent),
            ("minutes", set.QuickMinutes), ("quickFewest", set.QuickFewest), ("quickPercent", set.QuickPercent),
            ("copiedFewest", set.CopiedFewest), ("copiedPercent", set.CopiedPercent),
            ("disputesFewest", set.DisputesFewest), ("disputesPercent", set.DisputesPercent),
            ("passOnsFewest", set.PassOnsFewest), ("passOnsPercent", set.PassOnsPercent),
            ("slowFewest", set.SlowFewest), ("slowPercent", set.SlowPercent),
            ("behindPlan", set.BehindPlanPercent),
            ("hotFewest", set.HotFewest), ("hotPercent", set.HotPercent)),
    ];

    /// <param name="kind">Before a campaign there is none to compare it with.</param>
    public static string Worded(Finding finding, SummaryWording wording, PeriodKind? kind = null)
    {
        var said = wording.Text(
            "summary.finding." + finding.Code + (kind == PeriodKind.Campaign && finding.Code is ("zero-report" or "hot-issue") ? ".campaign" : ""),
            ("unit", wording.Unit(finding.Unit ?? "")),
            ("area", wording.Area(finding.Area)),
            ("category", wording.Category(finding.Category ?? "")),
            ("count", wording.Number(finding.Count)),
            ("against", wording.Number(finding.Against)));
        return finding.Concerns.Count == 0 ? said : said + wording.Text("summary.finding.evidence", ("numbers", wording.Concerns(finding.Concerns)));
    }
}
