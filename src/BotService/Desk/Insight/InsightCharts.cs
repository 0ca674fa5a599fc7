using Huiyin.Desk.Ledger;
using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Reports;

namespace Huiyin.Desk.Insight;

/// <summary>The charts of the insight page, as tables.</summary>
internal sealed class InsightCharts(DeskText text)
{
    public IEnumerable<InsightChart> Of(InsightView view, SummaryWording wording)
    {
        yield return Flow(view, wording);
        yield return Rates(view, wording);
        yield return Ages(view.Ages);
        var document = view.Document;
        yield return Groups("areas", document.Areas, wording, group => wording.Area(group.Code), group => new LedgerQuery { Area = group.Code }, IsDrawnArea);
        yield return Groups("categories", document.Categories, wording, group => wording.Category(group.Code), group => new LedgerQuery { Category = group.Code }, IsTop);
        yield return Groups("units", document.Units, wording, group => wording.Unit(group.Code), group => new LedgerQuery { Unit = group.Code }, _ => true);
        if (document.Visits is { } visits)
        {
            yield return Visits(visits, wording);
        }
    }

    private InsightChart Flow(InsightView view, SummaryWording wording) => new(
        "flow",
        text["desk.insight.chart.flow"],
        "column",
        "",
        [new(text["desk.insight.column.period"]), Figure("received", wording, true), Figure("settled", wording, true), Figure("under-way", wording), Figure("deferred", wording), Figure("overdue", wording)],
        [.. view.Trend.Select(point => new ChartRow(NameOf(point.Period), [Count(point.Figures.Received), Count(point.Figures.Settled), Count(point.Figures.UnderWay), Count(point.Figures.Deferred), Count(point.Figures.Overdue)], InsightQuery.Of(point.Period).Address()))]);

    private InsightChart Rates(InsightView view, SummaryWording wording) => new(
        "rates",
        text["desk.insight.chart.rates"],
        "line",
        "%",
        [new(text["desk.insight.column.period"]), Figure("response", wording, true), Figure("resolution", wording, true), Figure("satisfaction", wording, true), Figure("echo", wording, true)],
        [.. view.Trend.Select(point => new ChartRow(NameOf(point.Period), [Rate(point.Figures.Response, wording), Rate(point.Figures.Resolution, wording), Rate(point.Figures.Satisfaction, wording), Rate(point.Figures.Echo, wording)], InsightQuery.Of(point.Period).Address()))]);

    private InsightChart Ages(OpenAges ages)
    {
        var limits = OpenAges.Limits;
        return new(
            "ages",
            text["desk.insight.chart.ages"],
            "column",
            "",
            [new(text["desk.insight.column.age"]), new(text["summary.figure.under-way"], true), new(text["summary.figure.deferred"], true)],
            [.. Enumerable.Range(0, limits.Count + 1).Select(step => new ChartRow(
                step == 0 ? text.Say("desk.insight.age.below", ("days", limits[0]))
                    : step == limits.Count ? text.Say("desk.insight.age.over", ("days", limits[^1]))
                    : text.Say("desk.insight.age.between", ("from", limits[step - 1]), ("to", limits[step])),
                [Count(ages.UnderWay[step]), Count(ages.Deferred[step])]))]);
    }

    private InsightChart Groups(string id, IReadOnlyList<GroupFigures> groups, SummaryWording wording, Func<GroupFigures, string> name, Func<GroupFigures, LedgerQuery> ledger, Func<string, bool> isDrawn) => new(
        id,
        wording.Text("summary.section." + id),
        "bar",
        "",
        [
            new(wording.Text("summary.column." + (id switch { "areas" => "area", "units" => "unit", _ => "category" }))),
            Figure("received", wording, true), Figure("settled", wording, true), Figure("under-way", wording), Figure("deferred", wording), Figure("overdue", wording), Figure("disputed", wording),
            Figure("response", wording), Figure("resolution", wording), Figure("satisfaction", wording), Figure("echo", wording), Figure("median-days", wording), Figure("ninetieth-days", wording),
        ],
        [
            .. groups.OrderByDescending(group => group.Figures.Received).Select(group => new ChartRow(
                name(group),
                [
                    Change(group.Figures.Received, group.Before.Received, wording), Change(group.Figures.Settled, group.Before.Settled, wording), Change(group.Figures.UnderWay, group.Before.UnderWay, wording),
                    Count(group.Figures.Deferred), Change(group.Figures.Overdue, group.Before.Overdue, wording), Count(group.Figures.Disputed),
                    Rate(group.Figures.Response, wording), Rate(group.Figures.Resolution, wording), Rate(group.Figures.Satisfaction, wording), Rate(group.Figures.Echo, wording),
                    new(wording.Number(group.Figures.MedianDays), group.Figures.MedianDays), new(wording.Number(group.Figures.NinetiethDays), group.Figures.NinetiethDays),
                ],
                group.Code.Length == 0 ? null : ledger(group).Address(),
                isDrawn(group.Code) && group.Figures.Received + group.Figures.Settled > 0)),
        ]);

    private InsightChart Visits(VisitedHouseholds visits, SummaryWording wording)
    {
        string[] names = ["households", "visited", "coverage", "visited-now", "not-at-home", "refused", "return-needed"];
        return new(
            "visits",
            wording.Text("summary.section.visits"),
            "bar",
            "",
            [new(wording.Text("summary.column.area")), .. names.Select(name => new ChartColumn(wording.Text("summary.column." + name), name is "households" or "visited"))],
            [.. visits.Areas.Select(area => new ChartRow(
                wording.Area(area.Area),
                [Count(area.Households), Count(area.Visited), Rate(new Rate(area.Visited, area.Households), wording), Count(area.VisitedNow), Count(area.NotAtHome), Count(area.Refused), Count(area.ReturnNeeded)]))]);
    }

    // Communities are what a chart compares; of an office and its communities only one kind may be drawn.
    private bool IsDrawnArea(string code) => text.Content.Areas.TryFind(code, out var area) && area.Kind == AreaKind.Community;

    private bool IsTop(string code) => text.Content.Taxonomy.TryFind(code, out var category) && category.Parent is null;

    private string NameOf(Period period) => period.Kind switch
    {
        PeriodKind.Month => period.FirstDay.ToString(text["desk.insight.month.format"], text.Culture),
        PeriodKind.Day => period.FirstDay.ToString(text["desk.day.format"], text.Culture),
        _ => text.Say("desk.insight.week", ("first", period.FirstDay.ToString(text["desk.day.format"], text.Culture))),
    };

    private static ChartColumn Figure(string name, SummaryWording wording, bool isDrawn = false) => new(wording.Text("summary.figure." + name), isDrawn);

    private ChartCell Count(int count) => new(text.Number(count), count);

    private ChartCell Change(int now, int before, SummaryWording wording) => new(now == before ? text.Number(now) : $"{text.Number(now)} ({wording.Change(now, before)})", now);

    private static ChartCell Rate(Rate rate, SummaryWording wording) => new(wording.Rate(rate), rate.Percent);
}
