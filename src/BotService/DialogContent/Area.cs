namespace Huiyin.DialogContent;

/// <param name="Code">Stable and unique across all levels.</param>
/// <param name="Aliases">What residents say for it, beside the label.</param>
internal sealed record Area(
    string Code,
    AreaKind Kind,
    LocalizedText Label,
    LocalizedWords Aliases,
    Area? Parent,
    Coordinates? Coordinates)
{
    public IReadOnlyList<Area> Children { get; internal set; } = [];

    /// <summary>The area itself, then what it lies in, up to the district.</summary>
    public IEnumerable<Area> Path
    {
        get
        {
            for (var area = this; area is not null; area = area.Parent)
            {
                yield return area;
            }
        }
    }

    public Area? Office => Path.FirstOrDefault(area => area.Kind == AreaKind.Office);

    public Area? Community => Path.FirstOrDefault(area => area.Kind == AreaKind.Community);

    public bool LiesIn(Area other) => Path.Contains(other);

    public override string ToString() => Code;

    public bool Equals(Area? other) => other is not null && other.Code == Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}
