using Huiyin.DialogContent;

namespace Huiyin.Understanding.Positions;

/// <summary>Which communities a position may belong to.</summary>
internal static class NearbyAreas
{
    private const double FarthestMetres = 5_000;

    // Areas are points in the data, not outlines: the second nearest is out of the question only when it is clearly farther.
    private const double SureFactor = 1.6;
    private const double SureMetres = 120;
    private const int Most = 3;

    /// <returns>Empty: not in the district. One: that. Several, the nearest first: ask which.</returns>
    public static IReadOnlyList<Area> Of(Coordinates position, Areas areas)
    {
        var near = areas.All
            .Where(area => area is { Coordinates: not null, Kind: AreaKind.Community or AreaKind.Compound })
            .Select(area => (Area: area, Metres: area.Coordinates!.Value.MetresTo(position)))
            .Where(candidate => candidate.Metres <= FarthestMetres)
            .OrderBy(candidate => candidate.Metres)
            .ToList();
        if (near is not [var nearest, ..])
        {
            return [];
        }

        var possible = near.Where(candidate => candidate.Metres < (nearest.Metres * SureFactor) + SureMetres).Select(candidate => candidate.Area).ToList();
        // A compound and the community that it lies in are no two places.
        possible = [.. possible.Where(area => !possible.Any(other => !other.Equals(area) && area.LiesIn(other)))];
        return nearest.Metres <= SureMetres ? [nearest.Area] : [.. possible.Take(Most)];
    }
}
