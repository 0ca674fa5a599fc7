using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;

namespace Huiyin.Summaries.Reports;

internal static class OverviewSection
{
    private static readonly (string Figure, Func<Figures, double> Of)[] Counts =
    [
        ("received", figures => figures.Received),
        ("settled", figures => figures.Settled),
        ("settled-in-time", figures => figures.SettledInTime),
        ("rectified", figures => figures.Rectified),
        ("unanswered", figures => figures.Unanswered),
        ("under-way", figures => figures.UnderWay),
        ("awaiting-confirmation", figures => figures.AwaitingConfirmation),
        ("awaiting-resident", figures => figures.AwaitingResident),
        ("deferred", figures => figures.Deferred),
        ("overdue", figures => figures.Overdue),
        ("reopened", figures => figures.Reopened),
        ("disputed", figures => figures.Disputed),
        ("passed-on", figures => figures.PassedOn),
        ("not-accepted", figures => figures.NotAccepted),
    ];

    private static readonly (string Figure, Func<Figures, Rate> Of)[] Rates =
    [
        ("response", figures => figures.Response),
        ("resolution", figures => figures.Resolution),
        ("satisfaction", figures => figures.Satisfaction),
        ("echo", figures => figures.Echo),
    ];

    private static readonly (string Figure, Func<Figures, double?> Of)[] Days =
    [
        ("median-days", figures => figures.MedianDays),
        ("ninetieth-days", figures => figures.NinetiethDays),
    ];

    public static ReportSection Of(SummaryDocument document, SummaryWording wording)
    {
        var (now, before) = (document.District, document.Before);
        List<string[]> rows =
        [
            .. Counts.Select(count => (string[])[Name(count.Figure), wording.Number(count.Of(now)), wording.Number(count.Of(before)), wording.Change(count.Of(now), count.Of(before))]),
            .. Rates.Select(rate => (string[])[Name(rate.Figure), wording.Rate(rate.Of(now)), wording.Rate(rate.Of(before)), Change(rate.Of(now).Percent, rate.Of(before).Percent)]),
            .. Days.Select(days => (string[])[Name(days.Figure), wording.Number(days.Of(now)), wording.Number(days.Of(before)), Change(days.Of(now), days.Of(before))]),
        ];
        string[] columns = [wording.Text("summary.column.figure"), wording.Text("summary.column.now"), wording.Text("summary.column.before"), wording.Text("summary.column.change")];
        // Before a campaign there was none.
        var shown = document.Kind == PeriodKind.Campaign ? 2 : columns.Length;
        var lead = wording.Text(
            "summary.overview.lead",
            ("received", now.Received),
            ("settled", now.Settled),
            ("underWay", now.UnderWay),
            ("deferred", now.Deferred),
            ("overdue", now.Overdue));
        return new ReportSection("overview", wording.Text("summary.section.overview"), [lead], new ReportTable(columns[..shown], [.. rows.Select(row => row[..shown])]));

        string Name(string figure) => wording.Text("summary.figure." + figure);

        string Change(double? current, double? earlier) => current is { } here && earlier is { } there ? wording.Change(here, there) : "";
    }
}
