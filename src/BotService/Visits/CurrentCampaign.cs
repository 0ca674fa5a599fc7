using Huiyin.DialogContent;
using Huiyin.Transactions;

namespace Huiyin.Visits;

/// <summary>Finds the campaign that a visit belongs to.</summary>
internal sealed class CurrentCampaign(ICampaignRepository campaigns, IDialogContent content)
{
    /// <param name="transaction">Where to read.</param>
    /// <param name="code">Null: the one that began last and is on that day in this area.</param>
    /// <param name="area">Of the household.</param>
    /// <param name="day">Of the visit, in the district.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<Campaign> ForAsync(ITransaction transaction, string? code, string area, DateOnly day, CancellationToken cancellationToken)
    {
        if (code is null)
        {
            var all = await campaigns.ListAsync(transaction, cancellationToken);
            return all.FirstOrDefault(campaign => campaign.IsOn(day) && Covers(campaign, area))
                ?? throw new VisitRefusedException(VisitRefusal.NoCampaignNow, "campaign");
        }

        var named = await campaigns.FindAsync(transaction, code, cancellationToken) ?? throw new VisitRefusedException(VisitRefusal.UnknownCampaign, "campaign", code);
        return !Covers(named, area) ? throw new VisitRefusedException(VisitRefusal.NotInCampaign, "household", named.Code)
            : !named.IsOn(day) ? throw new VisitRefusedException(VisitRefusal.OutsideCampaign, "visitedAt", $"{named.StartsOn:yyyy-MM-dd} - {named.EndsOn:yyyy-MM-dd}")
            : named;
    }

    public bool Covers(Campaign campaign, string area)
    {
        var areas = content.Current.Areas;
        return areas.TryFind(area, out var place)
            && campaign.Areas.Any(part => areas.TryFind(part.Area, out var covered) && place.LiesIn(covered));
    }
}
