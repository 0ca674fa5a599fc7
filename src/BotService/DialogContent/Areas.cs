using System.Diagnostics.CodeAnalysis;

namespace Huiyin.DialogContent;

internal sealed class Areas
{
    private readonly Dictionary<string, Area> _byCode;

    public Areas(Area district)
    {
        District = district;
        All = [.. WithDescendants(district)];
        _byCode = All.DistinctBy(area => area.Code).ToDictionary(area => area.Code, StringComparer.Ordinal);
    }

    public Area District { get; }

    /// <summary>Every area, parents before children, in the order of the file.</summary>
    public IReadOnlyList<Area> All { get; }

    public IReadOnlyList<Area> Offices => District.Children;

    public bool TryFind(string code, [MaybeNullWhen(false)] out Area area) => _byCode.TryGetValue(code, out area);

    public bool IsKnown(string code) => _byCode.ContainsKey(code);

    /// <exception cref="KeyNotFoundException">No area of any level has this code.</exception>
    public Area Find(string code) => _byCode[code];

    /// <summary>The code with those of everything that lies in it; a code that is unknown by itself.</summary>
    public IReadOnlyList<string> WithAllBelow(string code) =>
        TryFind(code, out var area) ? [.. All.Where(other => other.LiesIn(area)).Select(other => other.Code)] : [code];

    private static IEnumerable<Area> WithDescendants(Area area) => area.Children.SelectMany(WithDescendants).Prepend(area);
}
