using Huiyin.DialogContent;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Transactions;
using Huiyin.Visits;

namespace Huiyin.Summaries.Supervision;

/// <summary>Counts the households of a campaign from what was written down before the cut-off, so that an old period keeps its numbers.</summary>
internal sealed class VisitCounting(ICampaignRepository campaigns, IHouseholdRepository households, IVisitHistory history, IDialogContent content)
{
    private const double BehindPlan = 0.1;

    /// <summary>Null when no campaign was on in the period.</summary>
    public async Task<VisitedHouseholds?> CountAsync(ITransaction transaction, Period period, DateTimeOffset cutOff, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var campaign = (await campaigns.ListAsync(transaction, cancellationToken))
            .FirstOrDefault(one => period.Campaign is { } code ? one.Code == code : one.StartsOn <= period.LastDay && one.EndsOn >= period.FirstDay);
        if (campaign is null)
        {
            return null;
        }

        var register = await households.CountByAreaAsync(transaction, cancellationToken);
        var states = (await history.BeforeAsync(transaction, campaign.Code, cutOff, cancellationToken))
            .GroupBy(visit => visit.HouseholdId)
            .Select(household => VisitFold.Of([.. household]))
            .OfType<HouseholdVisit>()
            .ToList();
        var areas = content.Current.Areas;
        return new VisitedHouseholds(campaign.Code, campaign.Name, [.. campaign.Areas.OrderBy(part => part.Area, StringComparer.Ordinal).Select(AreaOf)]);

        AreaVisits AreaOf(CampaignArea part)
        {
            var inside = states.Where(state => LiesIn(state.Area, part.Area)).ToList();
            var target = part.Target ?? register.Where(count => LiesIn(count.Key, part.Area)).Sum(count => count.Value);
            return new AreaVisits(
                part.Area,
                part.Unit,
                target,
                inside.Count(state => state.VisitedOn is not null),
                inside.Count(state => state.VisitedOn is { } day && day >= period.FirstDay && day <= period.LastDay),
                inside.Count(state => state is { VisitedOn: null, Outcome: VisitOutcome.NotAtHome }),
                inside.Count(state => state is { VisitedOn: null, Outcome: VisitOutcome.Refused }),
                inside.Count(state => state.Outcome == VisitOutcome.ReturnNeeded),
                Planned(campaign, target, lastDay));
        }

        bool LiesIn(string inner, string outer) => areas.TryFind(inner, out var place) && areas.TryFind(outer, out var whole) && place.LiesIn(whole);
    }

    public static IEnumerable<Finding> BehindPlanIn(VisitedHouseholds? visits) => (visits?.Areas ?? [])
        .Where(area => area.Visited + (BehindPlan * area.Households) < area.Planned)
        .Select(area => new Finding { Code = "behind-plan", Area = area.Area, Unit = null, Count = area.Visited, Against = area.Planned });

    private static int Planned(Campaign campaign, int target, DateOnly day)
    {
        var days = campaign.EndsOn.DayNumber - campaign.StartsOn.DayNumber + 1;
        var gone = Math.Clamp(day.DayNumber - campaign.StartsOn.DayNumber + 1, 0, days);
        return (int)((long)target * gone / days);
    }
}
