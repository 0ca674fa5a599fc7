namespace Huiyin.Visits;

/// <summary>How far a campaign has come.</summary>
internal sealed record Coverage(Campaign Campaign, IReadOnlyList<AreaCoverage> Areas, IReadOnlyList<DayCoverage> Days)
{
    public int Target => Areas.Where(area => area.IsPart).Sum(area => area.Target);

    public int Visited => Areas.Where(area => area.IsPart).Sum(area => area.Visited);

    public double? Percentage => CoverageShare.Of(Visited, Target);
}

/// <param name="Area">Code.</param>
/// <param name="IsPart">One of the campaign's own areas; the others lie in one of those and show where it stands.</param>
/// <param name="Unit">Who answers for it.</param>
/// <param name="Target">Households to visit.</param>
internal sealed record AreaCoverage(string Area, bool IsPart, string Unit, int Target, int Visited, int NotAtHome, int Refused, int ReturnNeeded)
{
    public int Left => Math.Max(0, Target - Visited);

    public double? Percentage => CoverageShare.Of(Visited, Target);
}

/// <param name="Visited">For the first time on this day.</param>
/// <param name="Total">Up to and with this day.</param>
internal sealed record DayCoverage(DateOnly Day, int Visited, int Total, double? Percentage);

internal static class CoverageShare
{
    /// <summary>To a tenth of a percent, rounded down: 100 is reached with the last household only.</summary>
    public static double? Of(int visited, int target) => target == 0 ? null : Math.Floor(1000.0 * visited / target) / 10;
}
