using Huiyin.Summaries.Documents;

namespace Huiyin.Summaries.Counting;

/// <summary>The figures of a period by unit, area and category.</summary>
internal sealed class GroupedFigures
{
    public GroupedFigures(Tallies tallies)
        : this(tallies.District.ToFigures(), ToFigures(tallies.Units), ToFigures(tallies.Areas), ToFigures(tallies.Categories))
    {
    }

    private GroupedFigures(Figures district, IReadOnlyDictionary<string, Figures> units, IReadOnlyDictionary<string, Figures> areas, IReadOnlyDictionary<string, Figures> categories) =>
        (District, Units, Areas, Categories) = (district, units, areas, categories);

    public Figures District { get; }

    public IReadOnlyDictionary<string, Figures> Units { get; }

    public IReadOnlyDictionary<string, Figures> Areas { get; }

    public IReadOnlyDictionary<string, Figures> Categories { get; }

    public static GroupedFigures Of(SummaryDocument document) =>
        new(document.District, ByCode(document.Units), ByCode(document.Areas), ByCode(document.Categories));

    private static Dictionary<string, Figures> ToFigures(IReadOnlyDictionary<string, Tally> tallies) =>
        tallies.ToDictionary(tally => tally.Key, tally => tally.Value.ToFigures(), StringComparer.Ordinal);

    private static Dictionary<string, Figures> ByCode(IReadOnlyList<GroupFigures> groups) =>
        groups.ToDictionary(group => group.Code, group => group.Figures, StringComparer.Ordinal);
}
