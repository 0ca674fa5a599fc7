using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Phases;
using Huiyin.Summaries.Supervision;
using Huiyin.Transactions;

namespace Huiyin.Summaries;

/// <summary>
/// A period as somebody may see it who answers for some areas or units only: their part is counted from its own phases, so that it adds up;
/// of the ranking they read their own units' rows, and all of it once the notice is published.
/// </summary>
internal sealed class SummaryOfPart(
    ITransactions transactions,
    SummaryService service,
    IPhaseRepository phases,
    ISupervisionSource supervision,
    VisitCounting visiting,
    PhaseCatchUp catchUp,
    PeriodCalendar calendar,
    IDialogContent content,
    TimeProvider clock)
{
    public async Task<SummaryDocument> ReadAsync(Period period, ConcernVisibility visibility, bool isPublished, CancellationToken cancellationToken)
    {
        var district = await service.ReadAsync(period, cancellationToken);
        if (visibility is { Areas: null, Units: null })
        {
            return district;
        }

        await catchUp.RunAsync(progress: null, cancellationToken);
        var seen = new VisiblePhases(phases, visibility);
        var counting = new SummaryCounting(seen, new PeriodCount(seen), new VisibleSupervision(supervision, phases, visibility), visiting, calendar, content);
        var part = await transactions.ReadAsync((transaction, token) => counting.CountAsync(transaction, period, clock.GetUtcNow(), before: null, seed: null, token), cancellationToken);
        return part with
        {
            Ranking = isPublished ? district.Ranking : district.Ranking with { Rows = [.. district.Ranking.Rows.Where(row => visibility.Units?.Contains(row.Unit) == true)] },
            Notice = isPublished ? district.Notice : new NoticeDraft([], [], null),
            Areas = [.. part.Areas.Where(group => visibility.SeesArea(group.Code.Length == 0 ? null : group.Code))],
            Findings = [.. part.Findings.Where(finding => (finding.Area is null || visibility.SeesArea(finding.Area)) && (finding.Unit is null || visibility.Owns(finding.Unit)))],
            Visits = Within(part.Visits, visibility),
        };
    }

    private static VisitedHouseholds? Within(VisitedHouseholds? visits, ConcernVisibility visibility) =>
        visits?.Areas.Where(area => visibility.SeesArea(area.Area) && visibility.Owns(area.Unit)).ToList() is { Count: > 0 } areas ? visits with { Areas = areas } : null;
}
