using System.Runtime.InteropServices;
using Huiyin.DialogContent;

namespace Huiyin.Summaries.Counting;

/// <summary>
/// The tallies of a period by unit, area and category. What lies in an area counts for all that it lies in, what is of a sub-category for its category.
/// </summary>
internal sealed class Tallies(DialogContentSnapshot content)
{
    private readonly Dictionary<string, Tally> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tally> _areas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tally> _categories = new(StringComparer.Ordinal);

    public Tally District { get; } = new();

    public IReadOnlyDictionary<string, Tally> Units => _units;

    public IReadOnlyDictionary<string, Tally> Areas => _areas;

    public IReadOnlyDictionary<string, Tally> Categories => _categories;

    public Tally Unit(string code) => Of(_units, code);

    /// <summary>The area's own tally and those of all that it lies in, but for the district's.</summary>
    public Tally[] Area(string code) =>
        content.Areas.TryFind(code, out var area)
            ? [.. area.Path.Where(above => above.Kind != AreaKind.District || above == area).Select(above => Of(_areas, above.Code))]
            : [Of(_areas, code)];

    public Tally[] Category(string code) =>
        content.Taxonomy.TryFind(code, out var category) && category.Parent is { } parent
            ? [Of(_categories, code), Of(_categories, parent.Code)]
            : [Of(_categories, code)];

    private static Tally Of(Dictionary<string, Tally> all, string code)
    {
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(all, code, out _);
        return tally ??= new Tally();
    }
}
