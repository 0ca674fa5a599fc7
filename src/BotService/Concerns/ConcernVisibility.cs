namespace Huiyin.Concerns;

/// <summary>Which concerns somebody sees: a filter of lists and a question about a single one. Null does not limit.</summary>
/// <param name="Areas">Codes of areas, those that lie in others named too.</param>
/// <param name="AlsoWithoutArea">With <paramref name="Areas"/>: also those of which no place was recognised.</param>
/// <param name="Units">Those that one of these units owns, or owned before it was passed on.</param>
internal sealed record ConcernVisibility(IReadOnlyList<string>? Areas, bool AlsoWithoutArea, IReadOnlyList<string>? Units)
{
    public static ConcernVisibility All { get; } = new(null, true, null);

    public bool SeesArea(string? area) => Areas is null || (area is null ? AlsoWithoutArea : Areas.Contains(area));

    public bool Owns(string unit) => Units is null || Units.Contains(unit);
}
