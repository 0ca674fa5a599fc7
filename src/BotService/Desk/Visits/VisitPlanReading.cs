using Huiyin.AdminApi.Visits;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Transactions;
using Huiyin.Visits;

namespace Huiyin.Desk.Visits;

/// <summary>Who is left and where to go first, for whoever goes from door to door.</summary>
internal sealed class VisitPlanReading(
    ITransactions transactions,
    ICampaignRepository campaigns,
    CurrentCampaign current,
    CoverageReading coverage,
    DayPlanning planning,
    IVisitFigures figures,
    IDialogContent content,
    DistrictTime district)
{
    /// <summary>Doors on one page: more than anybody manages in a morning, and each brings a form.</summary>
    public const int Shown = 30;

    private const int MostBuildings = 120;

    /// <param name="access">Whose areas.</param>
    /// <param name="area">Null: all of them.</param>
    /// <param name="building">With an area: all that are left in this building; empty for houses without one. Null: today's plan.</param>
    /// <param name="after">With a building: id of the household behind which to begin.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<VisitPlan> ReadAsync(VisitAccess access, string? area, string? building, string? after, CancellationToken cancellationToken)
    {
        var seen = access.Seen(area);
        return transactions.ReadAsync(
            async (transaction, token) =>
            {
                var all = (await campaigns.ListAsync(transaction, token)).Where(campaign => seen.Any(code => current.Covers(campaign, code))).ToList();
                if (all.Count == 0)
                {
                    return VisitPlan.None;
                }

                var campaign = all.Find(one => one.IsOn(district.Today)) ?? all[0];
                var within = area is null ? access.Within : seen;
                var covered = seen.Where(code => current.Covers(campaign, code)).ToList();
                // Of a whole office neither the order nor the buildings are asked for: only who comes next.
                var buildings = area is null ? [] : InOrder(await figures.BuildingsAsync(transaction, campaign.Code, covered, token));
                var plan = building is null || area is null ? await planning.PlanAsync(transaction, campaign.Code, district.Today, covered, teams: 1, perTeam: Shown, token) : null;
                var (shown, next) = plan is not null
                    ? ([.. plan.Teams.SelectMany(team => team.Visits)], null)
                    : Page(covered.Contains(area!) ? InOrder(await figures.OpenAsync(transaction, campaign.Code, area!, building!, token)) : [], after);
                return new VisitPlan(
                    campaign,
                    campaign.IsOn(district.Today),
                    await coverage.StandingAsync(transaction, campaign.Code, within, token),
                    plan?.Quota ?? DayPlanning.Quota(campaign, district.Today, buildings.Sum(one => one.Left)),
                    shown,
                    next,
                    [.. buildings.Take(MostBuildings).Select(one => new BuildingLeft(one.Area, one.Building, one.Left))]);
            },
            cancellationToken);
    }

    private (IReadOnlyList<PlannedVisit> Shown, string? Next) Page(List<OpenHousehold> open, string? after)
    {
        // Whoever was visited meanwhile is gone from the list; then it begins anew.
        var from = after is null ? 0 : open.FindIndex(household => household.Household.Id == after) + 1;
        var shown = open.Skip(from).Take(Shown).Select(household => new PlannedVisit(household.Household, household.State, planning.AnotherTime(household.State))).ToList();
        return (shown, from + shown.Count < open.Count ? shown[^1].Household.Id : null);
    }

    private List<BuildingCount> InOrder(IReadOnlyList<BuildingCount> buildings)
    {
        var order = content.Current.Areas.All.Select((known, index) => (known.Code, index)).ToDictionary(entry => entry.Code, entry => entry.index);
        return [.. buildings.OrderBy(one => order[one.Area]).ThenBy(one => one.Building, NaturalOrder.Instance)];
    }

    private static List<OpenHousehold> InOrder(IReadOnlyList<OpenHousehold> open) =>
    [
        .. open
            .OrderBy(household => household.Household.Address.Entrance, NaturalOrder.Instance)
            .ThenBy(household => household.Household.Address.Room, NaturalOrder.Instance),
    ];
}
