using Huiyin.Summaries.Supervision;

namespace Huiyin.Summaries.Reports;

internal static class SpotCheckSection
{
    public static ReportSection Of(SpotCheck check, SummaryWording wording)
    {
        var title = wording.Text("summary.section.spot-check");
        var how = wording.Text("summary.spot-check.how", ("seed", check.Seed));
        if (check.Concerns.Count == 0)
        {
            return new ReportSection("spot-check", title, [wording.Text("summary.spot-check.none")]);
        }

        string[] columns = [wording.Text("summary.column.number"), wording.Text("summary.column.unit"), wording.Text("summary.column.area"), wording.Text("summary.column.category")];
        return new ReportSection("spot-check", title, [how], new ReportTable(
            columns,
            [.. check.Concerns.Select(one => (string[])[wording.Concern(one.Number), wording.Unit(one.Unit), wording.Area(one.Area), wording.Category(one.Category)])]));
    }
}
