using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;

namespace Huiyin.Summaries.Reports;

internal static class VisitSection
{
    /// <summary>Null when no campaign was on.</summary>
    public static ReportSection? Of(SummaryDocument document, SummaryWording wording)
    {
        if (document.Visits is not { } visits)
        {
            return null;
        }

        // Since a campaign began and during the campaign are the same.
        var skipped = document.Kind == PeriodKind.Campaign ? 5 : -1;
        string[] columns =
        [
            wording.Text("summary.column.area"), wording.Text("summary.column.unit"), wording.Text("summary.column.households"), wording.Text("summary.column.visited"),
            wording.Text("summary.column.coverage"), wording.Text("summary.column.visited-now"), wording.Text("summary.column.not-at-home"), wording.Text("summary.column.refused"),
            wording.Text("summary.column.return-needed"),
        ];
        var rows = visits.Areas.Select(area => Row(wording.Area(area.Area), wording.Unit(area.Unit), area)).ToList();
        var all = new AreaVisits("", "", visits.Households, visits.Visited, visits.Areas.Sum(area => area.VisitedNow), visits.Areas.Sum(area => area.NotAtHome), visits.Areas.Sum(area => area.Refused), visits.Areas.Sum(area => area.ReturnNeeded), 0);
        IEnumerable<string[]> table = [columns, Row(wording.Text("summary.visits.all"), "", all), .. rows];
        List<string[]> shown = [.. table.Select(row => row.Where((_, column) => column != skipped).ToArray())];
        var lead = wording.Text("summary.visits.lead", ("campaign", visits.Name.In(wording.Locale)), ("visited", visits.Visited), ("households", visits.Households), ("percent", wording.Number(new Rate(visits.Visited, visits.Households).Percent)));
        return new ReportSection("visits", wording.Text("summary.section.visits"), [lead], new ReportTable(shown[0], shown[1..]));

        string[] Row(string name, string unit, AreaVisits area) =>
        [
            name, unit, wording.Number(area.Households), wording.Number(area.Visited), wording.Rate(new Rate(area.Visited, area.Households)),
            wording.Number(area.VisitedNow), wording.Number(area.NotAtHome), wording.Number(area.Refused), wording.Number(area.ReturnNeeded),
        ];
    }
}
