using Huiyin.Transactions;

namespace Huiyin.Visits;

/// <summary>Counts over many households.</summary>
internal interface IVisitFigures
{
    /// <summary>How the households of each area stand in a campaign. Areas without any household are left out.</summary>
    Task<IReadOnlyList<AreaCount>> ByAreaAsync(ITransaction transaction, string campaign, CancellationToken cancellationToken);

    /// <summary>How many households were visited for the first time, by area and day.</summary>
    Task<IReadOnlyList<DayCount>> ByDayAsync(ITransaction transaction, string campaign, CancellationToken cancellationToken);

    /// <summary>Where in these areas somebody has not been visited, and how many.</summary>
    Task<IReadOnlyList<BuildingCount>> BuildingsAsync(ITransaction transaction, string campaign, IReadOnlyCollection<string> areas, CancellationToken cancellationToken);

    /// <summary>All households of a building that have not been visited; of an empty one the houses of the area.</summary>
    Task<IReadOnlyList<OpenHousehold>> OpenAsync(ITransaction transaction, string campaign, string area, string building, CancellationToken cancellationToken);

    /// <summary>
    /// Households of these areas that have not been visited: who was promised another visit first, who refused last, by area and building.
    /// The counts say where there is nobody to look for.
    /// </summary>
    Task<IReadOnlyList<OpenHousehold>> NextAsync(ITransaction transaction, string campaign, IReadOnlyCollection<AreaCount> areas, int limit, CancellationToken cancellationToken);
}

/// <param name="Households">In the register.</param>
/// <param name="Visited">At least once.</param>
/// <param name="NotAtHome">Not visited, and nobody was at home the last time.</param>
/// <param name="Refused">Not visited, and refused the last time.</param>
/// <param name="ReturnNeeded">The last time it was said that somebody would come again.</param>
internal sealed record AreaCount(string Area, int Households, int Visited, int NotAtHome, int Refused, int ReturnNeeded)
{
    /// <summary>Still to be visited.</summary>
    public int Left => Households - Visited;
}

internal sealed record BuildingCount(string Area, string Building, int Left);

internal sealed record DayCount(string Area, DateOnly Day, int Visited);

/// <summary>A household that is still to be visited.</summary>
/// <param name="State">Null when nobody knocked yet.</param>
internal sealed record OpenHousehold(Household Household, HouseholdVisit? State);
