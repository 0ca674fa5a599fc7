using Huiyin.DialogContent;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Transactions;
using Huiyin.Visits;

namespace Huiyin.Summaries.Supervision;

/// <summary>Counts the households of a campaign from what was written down before the cut-off, so that an old period keeps its numbers.</summary>
internal sealed class VisitCounting(ICampaignRepository campaigns, IHouseholdRepository households, IVisitHistory history, IDialogContent content)
{
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
            .Select(household => (State: VisitFold.Of([.. household])!, Earlier: VisitFold.Of([.. household.Where(visit => visit.RecordedAt < period.From)])))
            .Where(household => household.State is not null)
            .ToList();
        var areas = content.Current.Areas;
        return new VisitedHouseholds(campaign.Code, campaign.Name, [.. campaign.Areas.OrderBy(part => part.Area, StringComparer.Ordinal).Select(AreaOf)]);

        AreaVisits AreaOf(CampaignArea part)
        {
            var inside = states.Where(household => LiesIn(household.State.Area, part.Area)).ToList();
            var target = part.Target ?? register.Where(count => LiesIn(count.Key, part.Area)).Sum(count => count.Value);
            return new AreaVisits(
                part.Area,
                part.Unit,
                target,
                inside.Count(household => household.State.VisitedOn is not null),
                // By when it was written down, like everything else: a visit that was noted after a cut-off is in the next period, not in none.
                inside.Count(household => household.State.VisitedOn is not null && household.Earlier?.VisitedOn is null),
                inside.Count(household => household.State is { VisitedOn: null, Outcome: VisitOutcome.NotAtHome }),
                inside.Count(household => household.State is { VisitedOn: null, Outcome: VisitOutcome.Refused }),
                inside.Count(household => household.State.Outcome == VisitOutcome.ReturnNeeded),
                Planned(campaign, target, lastDay));
        }

        bool LiesIn(string inner, string outer) => areas.TryFind(inner, out var place) && areas.TryFind(outer, out var whole) && place.LiesIn(whole);
    }

    public static IEnumerable<Finding> BehindPlanIn(VisitedHouseholds? visits, SummaryThresholds thresholds) => (visits?.Areas ?? [])
        .Where(area => (100L * area.Visited) + ((long)thresholds.BehindPlanPercent * area.Households) < 100L * area.Planned)
        .Select(area => new Finding { Code = "behind-plan", Area = area.Area, Unit = null, Count = area.Visited, Against = area.Planned });

    private static int Planned(Campaign campaign, int target, DateOnly day)
    {
        var days = campaign.EndsOn.DayNumber - campaign.StartsOn.DayNumber + 1;
        var gone = Math.Clamp(day.DayNumber - campaign.StartsOn.DayNumber + 1, 0, days);
        return (int)((long)target * gone / days);
    }
}
