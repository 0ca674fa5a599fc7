using System.Security.Claims;
using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Summaries;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Reports;
using Huiyin.Transactions;
using Huiyin.Visits;

namespace Huiyin.Desk.Insight;

/// <summary>Puts together what one viewer sees of a period.</summary>
internal sealed class InsightReading(
    ITransactions transactions,
    InsightCounting counting,
    PeriodChoice choice,
    PeriodCalendar calendar,
    ISummaryRepository summaries,
    ICampaignRepository campaigns,
    DeskScope scope,
    TimeProvider clock)
{
    private const int MostWeeksOfCampaign = 16;

    /// <summary>Null where the campaign asked for is not there.</summary>
    public async Task<InsightView?> ReadAsync(InsightQuery query, ClaimsPrincipal viewer, CancellationToken cancellationToken) =>
        await FrameAsync(query, viewer, cancellationToken) is { } frame ? await FillAsync(frame, viewer, cancellationToken) : null;

    /// <summary>What needs no counting; null where the campaign asked for is not there.</summary>
    public async Task<InsightFrame?> FrameAsync(InsightQuery query, ClaimsPrincipal viewer, CancellationToken cancellationToken)
    {
        if (await choice.FindAsync(query.Kind, query.Date, query.Campaign, cancellationToken) is not { } period)
        {
            return null;
        }

        var role = StaffPrincipal.ActorOf(viewer).Role;
        var isWhole = InsightCounting.IsWhole(scope.Of(viewer).Visibility);
        var isSupervision = role is ActorRole.Supervisor or ActorRole.Auditor or ActorRole.Administrator;
        var (frozen, acts, corrections, known) = await BesideAsync(period, cancellationToken);
        var isPublished = acts.Any(act => act.Act == NoticeAct.Published);
        var now = clock.GetUtcNow();
        var after = period.Kind == PeriodKind.Campaign ? null : calendar.Of(period.Kind, period.LastDay.AddDays(1));
        return new InsightFrame
        {
            Period = period,
            Before = calendar.Before(period),
            After = after?.From <= now ? after : null,
            Frozen = frozen,
            IsOver = now >= period.CutOff,
            Acts = acts,
            Corrections = isWhole || isPublished ? corrections : [],
            Campaigns = known,
            IsWhole = isWhole,
            IsSupervision = isSupervision,
            IsRankingPartial = !isWhole && !isPublished,
            MayReadNotice = NoticeSection.MayBeRead(isWhole && isSupervision ? ReportAudience.Supervision : ReportAudience.Staff, acts),
        };
    }

    /// <summary>Adds what has to be counted, which over a large ledger takes seconds where nobody asked before.</summary>
    public async Task<InsightView> FillAsync(InsightFrame frame, ClaimsPrincipal viewer, CancellationToken cancellationToken)
    {
        var (period, visibility) = (frame.Period, scope.Of(viewer).Visibility);
        var document = await counting.DocumentAsync(period, visibility, cancellationToken);
        if (!frame.IsWhole)
        {
            // A place in the ranking is one among all, so it comes from the whole district's.
            var district = frame.Frozen?.Read() ?? await counting.DocumentAsync(period, ConcernVisibility.All, cancellationToken);
            document = PartOfDistrict.Within(document, district, visibility, frame.IsPublished);
        }

        return new InsightView(
            frame,
            frame.IsSupervision ? document : document with { Findings = [], SpotCheck = document.SpotCheck with { Concerns = [] } },
            await TrendAsync(period, visibility, cancellationToken),
            await counting.AgesAsync(period, visibility, cancellationToken));
    }

    /// <summary>Counts what the page of this period needs, as long as it is kept.</summary>
    public async Task CountAsync(Period period, ConcernVisibility visibility, CancellationToken cancellationToken)
    {
        await counting.DocumentAsync(period, visibility, cancellationToken);
        await TrendAsync(period, visibility, cancellationToken);
        await counting.AgesAsync(period, visibility, cancellationToken);
    }

    private Task<(FrozenSummary? Frozen, IReadOnlyList<NoticeAct> Acts, IReadOnlyList<Correction> Corrections, IReadOnlyList<Campaign> Campaigns)> BesideAsync(Period period, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (transaction, token) =>
            {
                var frozen = await summaries.FindAsync(transaction, period.Code, period.FirstDay, token);
                var all = await campaigns.ListAsync(transaction, token);
                return frozen is null
                    ? (null, [], [], all)
                    : ((FrozenSummary?)frozen, await summaries.ActsAsync(transaction, frozen.Id, token), await summaries.CorrectionsAsync(transaction, frozen.Id, token), all);
            },
            cancellationToken);

    private async Task<IReadOnlyList<TrendPoint>> TrendAsync(Period period, ConcernVisibility visibility, CancellationToken cancellationToken)
    {
        var points = new List<TrendPoint>();
        foreach (var one in PeriodsOf(period))
        {
            points.Add(new TrendPoint(one, await counting.FiguresAsync(one, visibility, cancellationToken)));
        }

        return points;
    }

    /// <summary>The periods before, and the period itself; of a campaign its weeks.</summary>
    private IReadOnlyList<Period> PeriodsOf(Period period)
    {
        var now = clock.GetUtcNow();
        if (period.Kind == PeriodKind.Campaign)
        {
            var weeks = new List<Period>();
            for (var week = calendar.Of(PeriodKind.Week, period.FirstDay); week.FirstDay <= period.LastDay && week.From <= now && weeks.Count < MostWeeksOfCampaign; week = calendar.Of(PeriodKind.Week, week.LastDay.AddDays(1)))
            {
                weeks.Add(week);
            }

            return weeks;
        }

        var count = period.Kind switch { PeriodKind.Day => 14, PeriodKind.Week => 8, _ => 6 };
        var all = new List<Period> { period };
        while (all.Count < count)
        {
            all.Insert(0, calendar.Before(all[0]));
        }

        return all;
    }
}
