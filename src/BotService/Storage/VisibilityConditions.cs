using Huiyin.Concerns;

namespace Huiyin.Storage;

/// <summary>What somebody sees, as conditions on <c>concern</c> with the parameters <c>VisibleAreas</c> and <c>VisibleUnits</c>.</summary>
internal static class VisibilityConditions
{
    public static IEnumerable<(bool Wanted, string Sql)> Of(ConcernVisibility? visibility, Dialect dialect)
    {
        var areas = dialect.Among("concern.area", "VisibleAreas");
        yield return (visibility?.Areas is not null, visibility?.AlsoWithoutArea == true ? $"(concern.area IS NULL OR {areas})" : areas);
        // Asked of each of the few on a page, where all concerns of the units would be gathered first.
        yield return (visibility?.Units is not null, $"EXISTS (SELECT 1 FROM concern_unit WHERE concern_unit.concern_id = concern.id AND {dialect.Among("concern_unit.unit", "VisibleUnits")})");
    }

    /// <summary>The same behind another condition: begins with AND, or is empty.</summary>
    public static string And(ConcernVisibility visibility, Dialect dialect) => string.Concat(
        Of(visibility, dialect).Where(condition => condition.Wanted).Select(condition => $" AND {condition.Sql}"));
}
