using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Phases;
using Huiyin.Summaries.Reports;
using Huiyin.Transactions;

namespace Huiyin.Summaries.Messages;

/// <summary>Reads a frozen week once, so that it can be worded for any areas and language.</summary>
internal sealed class ResidentWeekReading(IPhaseRepository phases, PhaseCatchUp catchUp, IDialogContent content, DistrictTime district, ITransactions transactions)
{
    public async Task<ResidentWeek> ReadAsync(FrozenSummary summary, Period period, CancellationToken cancellationToken)
    {
        await catchUp.RunAsync(progress: null, cancellationToken);
        var (snapshot, document) = (content.Current, summary.Read());
        var (from, end) = ((document.From ?? period.From).ToUnixTimeMilliseconds(), document.CutOff.ToUnixTimeMilliseconds());
        var news = await transactions.ReadAsync(
            async (transaction, token) =>
            {
                var gathering = new AreaNewsGathering(snapshot.Areas, await phases.TermsAsync(transaction, token), end);
                await phases.BegunAsync(transaction, from, end, gathering.Begun, token);
                await phases.OpenAsync(transaction, end, gathering.Open, token);
                return gathering.News;
            },
            cancellationToken);
        return new ResidentWeek(document, news, snapshot, district);
    }
}

/// <summary>What residents are told of a week: of each of their areas the counts, what was settled, what is under way.</summary>
internal sealed class ResidentWeek(SummaryDocument document, IReadOnlyDictionary<string, AreaNews> news, DialogContentSnapshot content, DistrictTime district)
{
    private static readonly AreaNews Quiet = new();

    private readonly Dictionary<string, GroupFigures> _figures = document.Areas.ToDictionary(area => area.Code);

    public PeriodicMessage Word(IReadOnlyList<string> areas, string locale)
    {
        var wording = new SummaryWording(content, locale, district);
        var known = areas.Where(content.Areas.IsKnown).ToList();
        return new PeriodicMessage(
            wording.Locale,
            wording.Text("weekly.title", ("first", Day(document.FirstDay, wording)), ("last", Day(document.LastDay, wording))),
            [.. known.Select(area => new MessageBlock(wording.Area(area), [.. Lines(area, wording)]))])
        {
            Stop = wording.Text("weekly.stop"),
            StopHint = wording.Text("weekly.stop.hint"),
            Chart = known.Count == 0 ? null : Chart(known, wording),
        };
    }

    private IEnumerable<string> Lines(string area, SummaryWording wording)
    {
        var (now, before, own) = (Now(area), Before(area), news.GetValueOrDefault(area, Quiet));
        if (now is { Received: 0, Settled: 0, UnderWay: 0 })
        {
            yield return wording.Text("weekly.quiet");
            yield break;
        }

        yield return wording.Text("weekly.received", ("count", now.Received), ("before", before.Received));
        yield return wording.Text("weekly.settled", ("count", now.Settled), ("before", before.Settled));
        var settled = own.Settled.ToList();
        foreach (var line in settled)
        {
            yield return wording.Text(line.Hours < 24 ? "weekly.settled.same-day" : "weekly.settled.line", ("category", wording.Category(line.Category)), ("place", wording.Area(line.Place)), ("days", (int)Math.Ceiling(line.Hours / 24)));
        }

        if (now.Settled > settled.Count && settled.Count > 0)
        {
            yield return wording.Text("weekly.more", ("count", now.Settled - settled.Count));
        }

        yield return wording.Text("weekly.under-way", ("count", now.UnderWay));
        var open = own.UnderWay.ToList();
        foreach (var line in open)
        {
            yield return wording.Text("weekly.under-way.line", ("category", wording.Category(line.Category)), ("place", wording.Area(line.Place)), ("unit", wording.Unit(line.Unit)));
        }

        if (now.UnderWay > open.Count && open.Count > 0)
        {
            yield return wording.Text("weekly.more", ("count", now.UnderWay - open.Count));
        }

        if (now.Overdue > 0)
        {
            yield return wording.Text("weekly.overdue", ("count", now.Overdue));
        }
    }

    private BarChart Chart(List<string> areas, SummaryWording wording) => new(
        wording.Text("weekly.chart.title"),
        wording.Text("weekly.chart.description", ("areas", string.Join(wording.Text("summary.list.separator"), areas.Select(wording.Area)))),
        [wording.Text("weekly.chart.settled"), wording.Text("weekly.chart.under-way")],
        [.. areas.Select(area => new Bar(wording.Area(area), [Now(area).Settled, Now(area).UnderWay]))]);

    private Figures Now(string area) => _figures.GetValueOrDefault(area)?.Figures ?? new Figures();

    private Figures Before(string area) => _figures.GetValueOrDefault(area)?.Before ?? new Figures();

    private static string Day(DateOnly day, SummaryWording wording) => day.ToString(wording.Text("weekly.day-format"), SpokenValue.CultureOf(wording.Locale));
}
