using Huiyin.Transactions;
using Huiyin.Visits;

namespace Huiyin.Summaries.Periods;

/// <summary>From what somebody asked for to the period that is meant.</summary>
internal sealed class PeriodChoice(PeriodCalendar calendar, ICampaignRepository campaigns, ITransactions transactions)
{
    /// <param name="kind">Which calendar.</param>
    /// <param name="date">A day in it; null: the period that runs now.</param>
    /// <param name="campaign">Code of a campaign; null: the one that began last by that day.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Null when there is no such campaign.</returns>
    public async Task<Period?> FindAsync(PeriodKind kind, DateOnly? date, string? campaign, CancellationToken cancellationToken)
    {
        if (kind != PeriodKind.Campaign)
        {
            return date is { } inside ? calendar.Of(kind, inside) : calendar.Current(kind);
        }

        var day = date ?? calendar.Today;
        var all = await transactions.ReadAsync(campaigns.ListAsync, cancellationToken);
        var found = all.FirstOrDefault(one => campaign is null ? one.StartsOn <= day : one.Code == campaign);
        return found is null ? null : calendar.Between(kind, found.StartsOn, found.EndsOn, found.Code);
    }
}
