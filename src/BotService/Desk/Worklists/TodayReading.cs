using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Staff;
using Huiyin.Transactions;

namespace Huiyin.Desk.Worklists;

/// <summary>What the page of today shows, read on one snapshot.</summary>
internal sealed class TodayReading(ITransactions transactions, IWorklistRepository worklists, ReturnVisitService returnVisits, ConcernQueries queries, DistrictTime district)
{
    public const int MostCounted = 999;

    public const int MostReturnVisits = 200;

    private const int Shown = 6;

    public Task<TodayWork> ReadAsync(StaffAccess access, CancellationToken cancellationToken)
    {
        var view = ViewOf(access);
        return transactions.ReadAsync(
            async (transaction, token) =>
            {
                var counts = await worklists.CountAsync(transaction, view, MostCounted, token);
                var lists = new Dictionary<Worklist, IReadOnlyList<Concern>>();
                foreach (var list in Enum.GetValues<Worklist>().Where(list => counts[list] > 0))
                {
                    lists[list] = await worklists.ListAsync(transaction, list, view, null, Shown, token);
                }

                var visits = await returnVisits.ListAsync(transaction, new ReturnVisitFilter(access.Visibility, Limit: MostReturnVisits), token);
                var shown = new List<(ReturnVisit, Concern)>();
                foreach (var visit in visits.Take(Shown))
                {
                    if (await queries.FindAsync(transaction, visit.ConcernId, token) is { } concern)
                    {
                        shown.Add((visit, concern));
                    }
                }

                return new TodayWork(counts, lists, visits, shown);
            },
            cancellationToken);
    }

    public WorklistView ViewOf(StaffAccess access)
    {
        var midnight = district.Today.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new WorklistView(access.Visibility, district.Now, new DateTimeOffset(midnight, district.Zone.GetUtcOffset(midnight)));
    }
}

internal sealed record TodayWork(
    IReadOnlyDictionary<Worklist, int> Counts,
    IReadOnlyDictionary<Worklist, IReadOnlyList<Concern>> Lists,
    IReadOnlyList<ReturnVisit> ReturnVisits,
    IReadOnlyList<(ReturnVisit Visit, Concern Concern)> VisitsShown);
