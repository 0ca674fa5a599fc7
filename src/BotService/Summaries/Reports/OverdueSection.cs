using Huiyin.DialogContent;
using Huiyin.Summaries.Documents;

namespace Huiyin.Summaries.Reports;

internal static class OverdueSection
{
    public static ReportSection Of(SummaryDocument document, SummaryWording wording)
    {
        var title = wording.Text("summary.section.overdue");
        if (document.Overdue.Count == 0)
        {
            return new ReportSection("overdue", title, [wording.Text("summary.overdue.none")]);
        }

        string[] columns =
        [
            wording.Text("summary.column.number"), wording.Text("summary.column.unit"), wording.Text("summary.column.area"), wording.Text("summary.column.category"),
            wording.Text("summary.column.due"), wording.Text("summary.column.days-late"),
        ];
        var rows = document.Overdue.Select(one => (string[])
        [
            wording.Concern(one.Number), wording.Unit(one.Unit), wording.Area(one.Area), wording.Category(one.Category),
            SpokenValue.Format(wording.At(one.Due), "moment", wording.Locale), wording.Number(one.Days),
        ]).ToList();
        var shown = wording.Text("summary.overdue.longest", ("shown", rows.Count), ("all", document.District.Overdue));
        return new ReportSection("overdue", title, [shown], new ReportTable(columns, rows));
    }
}
