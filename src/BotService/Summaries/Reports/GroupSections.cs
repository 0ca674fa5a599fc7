using Huiyin.Summaries.Documents;

namespace Huiyin.Summaries.Reports;

internal static class GroupSections
{
    private const int MostBars = 12;

    public static IEnumerable<ReportSection> Of(SummaryDocument document, SummaryWording wording)
    {
        yield return Section("units", document.Units, wording.Unit, wording, []);
        yield return Section("areas", document.Areas, wording.IndentedArea, wording, [wording.Text("summary.areas.nested")]) with { Chart = Chart(document, wording) };
        yield return Section("categories", document.Categories, wording.IndentedCategory, wording, [wording.Text("summary.categories.nested")]);
    }

    private static ReportSection Section(string code, IReadOnlyList<GroupFigures> groups, Func<string, string> name, SummaryWording wording, IReadOnlyList<string> lines)
    {
        string[] figures = ["received", "settled", "under-way", "deferred", "overdue", "disputed", "response", "resolution", "satisfaction", "echo", "median-days", "ninetieth-days"];
        var first = code switch { "units" => "unit", "areas" => "area", _ => "category" };
        string[] columns = [wording.Text("summary.column." + first), .. figures.Select(figure => wording.Text("summary.figure." + figure))];
        return new ReportSection(code, wording.Text("summary.section." + code), lines, new ReportTable(columns, [.. groups.Select(group => Row(group, name, wording))]));
    }

    private static string[] Row(GroupFigures group, Func<string, string> name, SummaryWording wording)
    {
        var (now, before) = (group.Figures, group.Before);
        return
        [
            name(group.Code),
            Count(now.Received, before.Received),
            Count(now.Settled, before.Settled),
            Count(now.UnderWay, before.UnderWay),
            Count(now.Deferred, before.Deferred),
            Count(now.Overdue, before.Overdue),
            Count(now.Disputed, before.Disputed),
            wording.Rate(now.Response),
            wording.Rate(now.Resolution),
            wording.Rate(now.Satisfaction),
            wording.Rate(now.Echo),
            wording.Number(now.MedianDays),
            wording.Number(now.NinetiethDays),
        ];

        string Count(int current, int earlier) => current == earlier ? wording.Number(current) : $"{wording.Number(current)} ({wording.Change(current, earlier)})";
    }

    private static BarChart? Chart(SummaryDocument document, SummaryWording wording)
    {
        var bars = document.Areas.Where(group => group.Figures.Received + group.Figures.Settled > 0).OrderByDescending(group => group.Figures.Received).Take(MostBars)
            .Select(group => new Bar(wording.Area(group.Code), [group.Figures.Received, group.Figures.Settled])).ToList();
        return bars.Count == 0 ? null : new BarChart(
            wording.Text("summary.chart.flow"),
            wording.Text("summary.chart.described"),
            [wording.Text("summary.figure.received"), wording.Text("summary.figure.settled")],
            bars);
    }
}
