using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Phases;
using Huiyin.Summaries.Ranking;
using Huiyin.Summaries.Supervision;
using Huiyin.Transactions;

namespace Huiyin.Summaries.Documents;

/// <summary>Counts a period and says all that is to be said of it. Reads only; the phases must be up to date (see <see cref="PhaseCatchUp"/>).</summary>
internal sealed class SummaryCounting(IPhaseRepository phases, PeriodCount count, ISupervisionSource source, VisitCounting visiting, PeriodCalendar calendar, IDialogContent content)
{
    /// <param name="transaction">Where to read.</param>
    /// <param name="period">Which.</param>
    /// <param name="now">A period that is not over by then is counted up to then.</param>
    /// <param name="before">The figures of the period before where they are frozen; otherwise they are counted too.</param>
    /// <param name="seed">Of the spot-check sample; the period's own where null.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<SummaryDocument> CountAsync(ITransaction transaction, Period period, DateTimeOffset now, SummaryDocument? before, string? seed, CancellationToken cancellationToken)
    {
        var dialogs = content.Current;
        var thresholds = dialogs.Summaries.Thresholds;
        var isRunning = now < period.CutOff;
        // Events are kept to the millisecond.
        var cutOff = isRunning ? new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero) : period.CutOff;
        var tallies = new Tallies(dialogs);
        var abnormal = new AbnormalUnits(period, thresholds);
        var hot = new HotIssues(dialogs, thresholds);
        var overdue = new OverdueList();
        var (best, slow) = (new BestHandled(thresholds), new SlowUnits(thresholds));
        var sample = new SpotCheckSample(seed ?? $"{period.Code}:{period.FirstDay:yyyy-MM-dd}:{Definitions.Version}", thresholds.SpotCheckSize);
        await count.CountAsync(transaction, period, cutOff, tallies, [abnormal, hot, overdue, best, slow, sample], cancellationToken);
        var terms = await phases.TermsAsync(transaction, cancellationToken);
        await EchoAsync(transaction, period.From, cutOff, tallies, terms, cancellationToken);

        var figures = new GroupedFigures(tallies);
        var earlier = before is null ? await BeforeAsync(transaction, period, cancellationToken) : GroupedFigures.Of(before);
        // There is no campaign before a campaign: what is usual in it is what its other places tell.
        var usual = period.Kind == PeriodKind.Campaign
            ? null
            : await phases.FiledAsync(transaction, MilliBefore(period), period.From.ToUnixTimeMilliseconds(), cancellationToken);
        var visits = await visiting.CountAsync(transaction, period, cutOff, isRunning ? calendar.DayOf(now) : period.LastDay, cancellationToken);
        List<Finding> findings =
        [
            .. ZeroReports.Find(dialogs.Areas, figures, earlier),
            .. abnormal.Findings().OrderBy(finding => finding.Unit, StringComparer.Ordinal).ThenBy(finding => finding.Code, StringComparer.Ordinal),
            .. await CopiedAsync(transaction, period.From, cutOff, figures, thresholds, cancellationToken),
            .. slow.Findings(figures),
            .. VisitCounting.BehindPlanIn(visits, thresholds),
            .. hot.Findings(usual, terms, (cutOff - period.From) / (period.CutOff - period.From)),
        ];
        var ranking = UnitRanking.Of(figures.Units, figures.District, thresholds);
        return new SummaryDocument
        {
            Definitions = Definitions.Version,
            Meanings = Definitions.Written(dialogs.Prompts, thresholds),
            Thresholds = thresholds,
            Period = period.Code,
            Kind = period.Kind,
            FirstDay = period.FirstDay,
            LastDay = period.LastDay,
            From = period.From,
            CutOff = cutOff,
            IsRunning = isRunning,
            District = figures.District,
            Before = earlier.District,
            Units = Grouped(figures.Units, earlier.Units, dialogs.Units.All.Select(unit => unit.Code)),
            Areas = Grouped(figures.Areas, earlier.Areas, dialogs.Areas.All.Select(area => area.Code)),
            Categories = Grouped(figures.Categories, earlier.Categories, dialogs.Taxonomy.All.Select(category => category.Code)),
            Ranking = ranking,
            Notice = NoticeDrafting.Draft(ranking, figures.Units, findings, await best.FindAsync(transaction, phases, cancellationToken), thresholds),
            Findings = findings,
            Overdue = overdue.Concerns(cutOff),
            SpotCheck = sample.Drawn(),
            Visits = visits,
        };
    }

    /// <summary>Of the period before only the figures.</summary>
    private async Task<GroupedFigures> BeforeAsync(ITransaction transaction, Period period, CancellationToken cancellationToken)
    {
        var before = calendar.Before(period);
        var tallies = new Tallies(content.Current);
        await count.CountAsync(transaction, before, before.CutOff, tallies, [], cancellationToken);
        await EchoAsync(transaction, before.From, before.CutOff, tallies, await phases.TermsAsync(transaction, cancellationToken), cancellationToken);
        return new GroupedFigures(tallies);
    }

    private async Task EchoAsync(ITransaction transaction, DateTimeOffset from, DateTimeOffset before, Tallies tallies, IReadOnlyDictionary<int, string> terms, CancellationToken cancellationToken)
    {
        var counted = new TermTallies(tallies, terms);
        foreach (var echo in await source.EchoAsync(transaction, from, before, cancellationToken))
        {
            counted.Count(echo.Unit, echo.Area, echo.Category, tally =>
            {
                tally.Owed += echo.Owed;
                tally.Reached += echo.Reached;
            });
        }
    }

    private async Task<IEnumerable<Finding>> CopiedAsync(ITransaction transaction, DateTimeOffset from, DateTimeOffset before, GroupedFigures figures, SummaryThresholds thresholds, CancellationToken cancellationToken)
    {
        var copied = await source.CopiedRepliesAsync(transaction, from.ToUnixTimeMilliseconds(), before.ToUnixTimeMilliseconds(), thresholds.CopiedFewest, cancellationToken);
        return copied
            .Where(reply => 100L * reply.Count >= (long)thresholds.CopiedPercent * Rectified(reply.Unit))
            .Select(reply => new Finding { Code = "copied-replies", Unit = reply.Unit, Count = reply.Count, Against = Rectified(reply.Unit), Concerns = reply.Concerns });

        int Rectified(string unit) => figures.Units.GetValueOrDefault(unit)?.Rectified ?? 0;
    }

    private long MilliBefore(Period period)
    {
        var first = period;
        for (var i = 0; i < HotIssues.PeriodsBefore; i++)
        {
            first = calendar.Before(first);
        }

        return first.From.ToUnixTimeMilliseconds();
    }

    private static IReadOnlyList<GroupFigures> Grouped(IReadOnlyDictionary<string, Figures> now, IReadOnlyDictionary<string, Figures> before, IEnumerable<string> order) =>
    [
        .. order.Concat(now.Keys.Order(StringComparer.Ordinal)).Distinct()
            .Where(now.ContainsKey)
            .Select(code => new GroupFigures(code, now[code], before.GetValueOrDefault(code) ?? new Figures())),
    ];
}
