using System.Globalization;
using Huiyin.Summaries.Ranking;

namespace Huiyin.Summaries.Reports;

internal static class RankingSection
{
    public static ReportSection Of(RankingTable ranking, SummaryWording wording)
    {
        string[] columns =
        [
            wording.Text("summary.column.rank"),
            wording.Text("summary.column.unit"),
            wording.Text("summary.column.score"),
            wording.Text("summary.figure.response"),
            wording.Text("summary.figure.resolution"),
            wording.Text("summary.figure.satisfaction"),
            wording.Text("summary.column.excluded"),
        ];
        var rows = ranking.Rows.Select(row => (string[])
        [
            row.Rank?.ToString(CultureInfo.InvariantCulture) ?? "-",
            wording.Unit(row.Unit),
            row.Score is null ? wording.Text("summary.ranking.too-few", ("minimum", ranking.MinimumCases)) : wording.Number(row.Score),
            Part(row.Response),
            Part(row.Resolution),
            Part(row.Satisfaction),
            Excluded(row.Excluded),
        ]).ToList();
        var moves = ranking.Ranked.Where(row => row.MoveUp is not null).Select(row => wording.Text(
            "summary.ranking.move." + row.MoveUp!.Lever,
            ("unit", wording.Unit(row.Unit)),
            ("count", row.MoveUp.Count),
            ("score", wording.Number(row.MoveUp.Score))));
        var rule = wording.Text("summary.ranking.rule", ("prior", ranking.PriorCases), ("minimum", ranking.MinimumCases));
        var bars = ranking.Ranked.Select(row => new Bar(wording.Unit(row.Unit), [row.Score!.Value])).ToList();
        var chart = bars.Count == 0 ? null : new BarChart(wording.Text("summary.chart.scores"), wording.Text("summary.chart.described"), [wording.Text("summary.column.score")], bars);
        return new ReportSection("ranking", wording.Text("summary.section.ranking"), [rule, .. moves], new ReportTable(columns, rows), chart);

        string Excluded(RankingExclusions excluded)
        {
            (string Reason, int Count)[] all =
            [
                ("not-accepted", excluded.NotAccepted), ("deferred", excluded.Deferred), ("awaiting-resident", excluded.AwaitingResident), ("merged", excluded.Merged), ("withdrawn", excluded.Withdrawn),
            ];
            var some = all.Where(one => one.Count > 0).Select(one => wording.Text("summary.excluded." + one.Reason, ("count", one.Count)));
            return string.Join(wording.Text("summary.list.separator"), some) is { Length: > 0 } said ? said : wording.Text("summary.rate.none");
        }

        string Part(ScorePart part) => part.Rate.Percent is { } percent
            ? wording.Text("summary.score-part", ("percent", wording.Number(percent)), ("reached", part.Rate.Reached), ("of", part.Rate.Of), ("adjusted", wording.Number(part.Adjusted)))
            : wording.Text("summary.rate.none");
    }
}
