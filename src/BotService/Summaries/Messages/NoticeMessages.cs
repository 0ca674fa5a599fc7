using Huiyin.DialogContent;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Reports;

namespace Huiyin.Summaries.Messages;

/// <summary>The notice of a week for staff, the review of a month for supervisors: made of the sections of the report.</summary>
internal static class NoticeMessages
{
    private const int Findings = 8;

    public static PeriodicMessage OfWeek(SummaryDocument document, IReadOnlyList<NoticeAct> acts, SummaryWording wording) => new(
        wording.Locale,
        wording.Text("notice.title", ("first", Day(document.FirstDay, wording)), ("last", Day(document.LastDay, wording))),
        [Figures(document, wording), new MessageBlock(wording.Text("summary.section.notice"), Notice(document, acts, wording))])
    {
        StopHint = wording.Text("group.stop.hint"),
    };

    public static PeriodicMessage OfMonth(SummaryDocument document, IReadOnlyList<NoticeAct> acts, SummaryWording wording)
    {
        var ranked = document.Ranking.Ranked.Select(row => wording.Text("review.rank", ("rank", row.Rank), ("unit", wording.Unit(row.Unit)), ("score", wording.Number(row.Score)))).ToList();
        var findings = document.Findings.Take(Findings).Select(finding => FindingSection.Worded(finding, wording)).ToList();
        return new PeriodicMessage(
            wording.Locale,
            wording.Text("review.title", ("first", Day(document.FirstDay, wording)), ("last", Day(document.LastDay, wording))),
            [
                Figures(document, wording),
                new MessageBlock(wording.Text("summary.section.ranking"), ranked.Count == 0 ? [wording.Text("review.rank.none")] : ranked),
                new MessageBlock(wording.Text("summary.section.notice"), Notice(document, acts, wording)),
                new MessageBlock(wording.Text("summary.section.findings"), findings.Count == 0 ? [wording.Text("summary.finding.none")] : findings),
            ])
        {
            StopHint = wording.Text("group.stop.hint"),
            Chart = RankingSection.Of(document.Ranking, wording).Chart,
        };
    }

    private static IReadOnlyList<string> Notice(SummaryDocument document, IReadOnlyList<NoticeAct> acts, SummaryWording wording) =>
        [.. NoticeSection.Lines(document, acts, wording), .. NoticeSection.Remark(acts, wording)];

    private static MessageBlock Figures(SummaryDocument document, SummaryWording wording)
    {
        var section = OverviewSection.Of(document, wording);
        return new MessageBlock(section.Title, [.. section.Table!.Rows.Select(row => wording.Text("review.figure", ("figure", row[0]), ("now", row[1]), ("before", row[2])))]);
    }

    private static string Day(DateOnly day, SummaryWording wording) => day.ToString(wording.Text("weekly.day-format"), SpokenValue.CultureOf(wording.Locale));
}
