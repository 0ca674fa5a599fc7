using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Transactions;

namespace Huiyin.Visits;

/// <summary>Adds the counts up along the areas, and from day to day.</summary>
internal sealed class CoverageReading(ICampaignRepository campaigns, IVisitFigures figures, IDialogContent content, DistrictTime district)
{
    /// <param name="transaction">Where to read.</param>
    /// <param name="code">Of the campaign.</param>
    /// <param name="within">Only what lies in one of these areas; null: all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<Coverage> ReadAsync(ITransaction transaction, string code, IReadOnlyCollection<string>? within, CancellationToken cancellationToken)
    {
        var coverage = await StandingAsync(transaction, code, within, cancellationToken);
        var listed = coverage.Areas.Select(area => area.Area).ToHashSet();
        var days = (await figures.ByDayAsync(transaction, code, cancellationToken)).Where(count => listed.Contains(count.Area)).ToList();
        return coverage with { Days = Curve(coverage.Campaign, days, coverage.Target) };
    }

    /// <summary>As it stands now, without the days: how it came to it is another count, and at the door nobody asks.</summary>
    public async Task<Coverage> StandingAsync(ITransaction transaction, string code, IReadOnlyCollection<string>? within, CancellationToken cancellationToken)
    {
        var campaign = await campaigns.FindAsync(transaction, code, cancellationToken) ?? throw new VisitRefusedException(VisitRefusal.UnknownCampaign, "campaign", code);
        var areas = content.Current.Areas;
        var parts = Parts(campaign, areas, within);
        var counts = (await figures.ByAreaAsync(transaction, code, cancellationToken)).Where(count => PartOf(count.Area) is not null).ToList();
        var listed = parts.Keys.Concat(counts.Select(count => count.Area).Where(areas.IsKnown).SelectMany(area => areas.Find(area).Path.Select(above => above.Code)))
            .Distinct()
            .Where(area => PartOf(area) is not null)
            .Select(area => CoverageOf(area))
            .ToList();

        return new Coverage(campaign, [.. areas.All.SelectMany(area => listed.Where(row => row.Area == area.Code))], []);

        CampaignArea? PartOf(string area) => areas.TryFind(area, out var place) ? place.Path.Select(above => parts.GetValueOrDefault(above.Code)).FirstOrDefault(part => part is not null) : null;

        AreaCoverage CoverageOf(string code)
        {
            var part = PartOf(code)!;
            var place = areas.Find(code);
            var inside = counts.Where(count => areas.Find(count.Area).LiesIn(place)).ToList();
            var isPart = parts.ContainsKey(code);
            return new AreaCoverage(
                code,
                isPart,
                part.Unit,
                isPart && part.Area == code && part.Target is { } target ? target : inside.Sum(count => count.Households),
                inside.Sum(count => count.Visited),
                inside.Sum(count => count.NotAtHome),
                inside.Sum(count => count.Refused),
                inside.Sum(count => count.ReturnNeeded));
        }
    }

    // Of a campaign area that is larger than what the reader may see, only their piece is shown; it has no target of its own.
    private static Dictionary<string, CampaignArea> Parts(Campaign campaign, Areas areas, IReadOnlyCollection<string>? within)
    {
        if (within is null)
        {
            return campaign.Areas.ToDictionary(part => part.Area);
        }

        var seen = within.Where(areas.IsKnown).Select(areas.Find).ToList();
        Dictionary<string, CampaignArea> parts = [];
        foreach (var part in campaign.Areas.Where(part => areas.IsKnown(part.Area)))
        {
            var whole = areas.Find(part.Area);
            if (seen.Any(whole.LiesIn))
            {
                parts[part.Area] = part;
            }
            else
            {
                foreach (var piece in seen.Where(piece => piece.LiesIn(whole) && !seen.Any(other => !other.Equals(piece) && piece.LiesIn(other))))
                {
                    parts[piece.Code] = new CampaignArea(piece.Code, null, part.Unit);
                }
            }
        }

        return parts;
    }

    private IReadOnlyList<DayCoverage> Curve(Campaign campaign, IReadOnlyList<DayCount> counts, int target)
    {
        var byDay = counts.GroupBy(count => count.Day).ToDictionary(day => day.Key, day => day.Sum(count => count.Visited));
        var last = district.Today < campaign.EndsOn ? district.Today : campaign.EndsOn;
        List<DayCoverage> days = [];
        var total = 0;
        for (var day = campaign.StartsOn; day <= last; day = day.AddDays(1))
        {
            var visited = byDay.GetValueOrDefault(day);
            total += visited;
            days.Add(new DayCoverage(day, visited, total, CoverageShare.Of(total, target)));
        }

        return days;
    }
}
