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
/// What somebody sees of a period who answers for some areas or units only: their part is counted from its own phases, so that it adds up; of the
/// ranking they read their own units' rows, and all of it once the notice is published.
/// </summary>
internal sealed class PartOfDistrict(IPhaseRepository phases, ISupervisionSource supervision, VisitCounting visiting, PeriodCalendar calendar, IDialogContent content, TimeProvider clock)
{
    public static bool IsWhole(ConcernVisibility visibility) => visibility is { Areas: null, Units: null };

    /// <summary>What can be counted from, as far as it is seen.</summary>
    public (IPhaseRepository Phases, ISupervisionSource Source) Seen(ConcernVisibility visibility) => IsWhole(visibility)
        ? (phases, supervision)
        : (new VisiblePhases(phases, visibility), new VisibleSupervision(supervision, phases, visibility));

    /// <summary>The part alone; the phases must be up to date. What stands beside it in the district is left out by <see cref="Within"/>.</summary>
    public Task<SummaryDocument> CountAsync(ITransaction transaction, Period period, ConcernVisibility visibility, CancellationToken cancellationToken)
    {
        var (seen, source) = Seen(visibility);
        var counting = new SummaryCounting(seen, new PeriodCount(seen), source, visiting, calendar, content);
        return counting.CountAsync(transaction, period, clock.GetUtcNow(), before: null, seed: null, cancellationToken);
    }

    /// <param name="part">As counted.</param>
    /// <param name="district">The whole district's: a place in the ranking is one among all.</param>
    /// <param name="visibility">Whose.</param>
    /// <param name="isPublished">Everybody reads the notice and the ranking.</param>
    public static SummaryDocument Within(SummaryDocument part, SummaryDocument district, ConcernVisibility visibility, bool isPublished) => part with
    {
        Ranking = isPublished ? district.Ranking : district.Ranking with { Rows = [.. district.Ranking.Rows.Where(row => visibility.Units?.Contains(row.Unit) == true)] },
        Notice = isPublished ? district.Notice : new NoticeDraft([], [], null),
        Areas = [.. part.Areas.Where(group => visibility.SeesArea(group.Code.Length == 0 ? null : group.Code))],
        Findings = [.. part.Findings.Where(finding => (finding.Area is null || visibility.SeesArea(finding.Area)) && (finding.Unit is null || visibility.Owns(finding.Unit)))],
        Visits = Within(part.Visits, visibility),
    };

    private static VisitedHouseholds? Within(VisitedHouseholds? visits, ConcernVisibility visibility) =>
        visits?.Areas.Where(area => visibility.SeesArea(area.Area) && visibility.Owns(area.Unit)).ToList() is { Count: > 0 } areas ? visits with { Areas = areas } : null;
}
