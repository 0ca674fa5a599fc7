using Huiyin.Concerns;

namespace Huiyin.Storage;

/// <summary>What somebody sees, as conditions on <c>concern</c> with the parameters <c>VisibleAreas</c> and <c>VisibleUnits</c>.</summary>
internal static class VisibilityConditions
{
    public static IEnumerable<(bool Wanted, string Sql)> Of(ConcernVisibility? visibility, Dialect dialect)
    {
        var areas = dialect.Among("concern.area", "VisibleAreas");
        yield return (visibility?.Areas is not null, visibility?.AlsoWithoutArea == true ? $"(concern.area IS NULL OR {areas})" : areas);
        yield return (visibility?.Units is not null, $"concern.id IN (SELECT concern_id FROM concern_unit WHERE {dialect.Among("concern_unit.unit", "VisibleUnits")})");
    }
}
