using System.Globalization;
using Huiyin.Summaries.Periods;

namespace Huiyin.Desk.Insight;

/// <summary>Which period the address of the insight page asks for. What it does not understand it leaves out: an old bookmark still opens.</summary>
internal sealed record InsightQuery(PeriodKind Kind, DateOnly? Date = null, string? Campaign = null)
{
    private const string Path = "/desk/insight";

    /// <summary>No district kept concerns before, and no calendar goes on for ever.</summary>
    private static readonly (DateOnly First, DateOnly Last) Days = (new(2000, 1, 1), new(2199, 12, 31));

    public static InsightQuery Of(IQueryCollection query) => new(
        Enum.TryParse<PeriodKind>(query["period"], ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : PeriodKind.Week,
        DateOnly.TryParseExact(query["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= Days.First && date <= Days.Last ? date : null,
        query["campaign"].ToString() is { Length: > 0 and <= 80 } campaign && !campaign.Contains('\0', StringComparison.Ordinal) ? campaign : null);

    public static InsightQuery Of(Period period) => new(period.Kind, period.FirstDay, period.Campaign);

    public string Address(string? handler = null)
    {
        var parts = new List<string> { $"period={Kind.ToString().ToLowerInvariant()}" };
        if (Date is { } date)
        {
            parts.Add($"date={date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        }

        if (Kind == PeriodKind.Campaign && Campaign is { } campaign)
        {
            parts.Add($"campaign={Uri.EscapeDataString(campaign)}");
        }

        if (handler is not null)
        {
            parts.Add($"handler={handler}");
        }

        return $"{Path}?{string.Join('&', parts)}";
    }
}
