using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Transactions;

namespace Huiyin.Visits;

/// <summary>Plans a day by who is left: building by building, so that nobody climbs the same stairs twice.</summary>
internal sealed class DayPlanning(ICampaignRepository campaigns, IVisitFigures figures, IDialogContent content, DistrictTime district)
{
    public const int MostTeams = 50;

    /// <param name="transaction">Where to read.</param>
    /// <param name="code">Of the campaign.</param>
    /// <param name="day">Of the district.</param>
    /// <param name="within">Codes of areas; each with all that lies in it.</param>
    /// <param name="teams">Among how many the day's households are divided.</param>
    /// <param name="perTeam">How many one team manages; null: what reaches the end in time.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<DayPlan> PlanAsync(ITransaction transaction, string code, DateOnly day, IReadOnlyCollection<string> within, int teams, int? perTeam, CancellationToken cancellationToken)
    {
        var campaign = await campaigns.FindAsync(transaction, code, cancellationToken) ?? throw new VisitRefusedException(VisitRefusal.UnknownCampaign, "campaign", code);
        var areas = content.Current.Areas;
        var order = areas.All.Select((area, index) => (area.Code, index)).ToDictionary(entry => entry.Code, entry => entry.index);
        var covered = campaign.Areas.Where(part => areas.IsKnown(part.Area)).Select(part => areas.Find(part.Area)).ToList();
        var wanted = within.Where(areas.IsKnown).Select(areas.Find).ToList();
        var codes = areas.All.Where(area => covered.Any(area.LiesIn) && wanted.Any(area.LiesIn)).Select(area => area.Code).ToHashSet();

        var counts = (await figures.ByAreaAsync(transaction, code, cancellationToken)).Where(count => codes.Contains(count.Area)).ToList();
        var left = counts.Sum(count => count.Left);
        var quota = Quota(campaign, day, left);
        // Whoever was promised another visit comes first, then whole buildings in order; who refused comes last.
        var chosen = (await figures.NextAsync(transaction, code, counts, perTeam * teams ?? Math.Max(quota, 1), cancellationToken))
            .OrderBy(household => order[household.Household.Address.Area])
            .ThenBy(household => household.Household.Address.Building, NaturalOrder.Instance)
            .ThenBy(household => household.Household.Address.Entrance, NaturalOrder.Instance)
            .ThenBy(household => household.Household.Address.Room, NaturalOrder.Instance)
            .Select(household => new PlannedVisit(household.Household, household.State, AnotherTime(household.State)))
            .ToList();
        return new DayPlan(campaign, day, left, quota, [.. Divided(chosen, teams)]);
    }

    /// <summary>How many a day from this day on reach the end of the campaign in time.</summary>
    public static int Quota(Campaign campaign, DateOnly day, int left)
    {
        var days = Math.Max(1, campaign.EndsOn.DayNumber - day.DayNumber + 1);
        return (left + days - 1) / days;
    }

    /// <summary>Another time of day than that at which nobody was at home.</summary>
    public TimeOfDay? AnotherTime(HouseholdVisit? state) => state is not { Outcome: VisitOutcome.NotAtHome } ? null
        : district.At(state.LastAt).Hour < 18 ? TimeOfDay.Evening
        : TimeOfDay.Morning;

    // Each team a piece of the way; a building is not shared by two unless it is more than a team's share.
    private static IEnumerable<TeamPlan> Divided(IReadOnlyList<PlannedVisit> visits, int teams)
    {
        var share = (visits.Count + teams - 1) / Math.Max(1, teams);
        List<PlannedVisit> piece = [];
        var number = 1;
        foreach (var building in visits.GroupBy(visit => (visit.Household.Address.Area, visit.Household.Address.Building)))
        {
            foreach (var part in building.Chunk(Math.Max(1, share)))
            {
                if (piece.Count > 0 && piece.Count + part.Length > share + (share / 4) && number < teams)
                {
                    yield return new TeamPlan(number++, piece);
                    piece = [];
                }

                piece.AddRange(part);
            }
        }

        if (piece.Count > 0)
        {
            yield return new TeamPlan(number, piece);
        }
    }
}
