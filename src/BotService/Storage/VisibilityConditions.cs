using Huiyin.Concerns;

namespace Huiyin.Storage;

/// <summary>What somebody sees, as conditions on <c>concern</c> with the parameters <c>VisibleAreas</c> and <c>VisibleUnits</c>.</summary>
internal static class VisibilityConditions
{
    /// <summary>For a search in the whole ledger: the concerns of the units are found by their own index.</summary>
    public static IEnumerable<(bool Wanted, string Sql)> Of(ConcernVisibility? visibility, Dialect dialect) =>
        Of(visibility, dialect, $"concern.id IN (SELECT concern_id FROM concern_unit WHERE {Units(dialect)})");

    /// <summary>
    /// The same behind the condition of a list that is short: the units are asked of each of the few on it, where all concerns of a unit would
    /// be gathered first. Begins with AND, or is empty.
    /// </summary>
    public static string OfFew(ConcernVisibility visibility, Dialect dialect) => string.Concat(
        Of(visibility, dialect, $"EXISTS (SELECT 1 FROM concern_unit WHERE concern_unit.concern_id = concern.id AND {Units(dialect)})")
            .Where(condition => condition.Wanted)
            .Select(condition => $" AND {condition.Sql}"));

    private static IEnumerable<(bool Wanted, string Sql)> Of(ConcernVisibility? visibility, Dialect dialect, string isOfUnits)
    {
        var areas = dialect.Among("concern.area", "VisibleAreas");
        yield return (visibility?.Areas is not null, visibility?.AlsoWithoutArea == true ? $"(concern.area IS NULL OR {areas})" : areas);
        yield return (visibility?.Units is not null, isOfUnits);
    }

    private static string Units(Dialect dialect) => dialect.Among("concern_unit.unit", "VisibleUnits");
}
