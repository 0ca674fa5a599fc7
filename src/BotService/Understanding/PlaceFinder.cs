using Huiyin.DialogContent;

namespace Huiyin.Understanding;

/// <summary>Finds the area that a text names, by its label or by what residents call it.</summary>
internal sealed class PlaceFinder
{
    /// <summary>The longest name wins, then the smallest area; null when the text names none within <paramref name="within"/>.</summary>
    public Area? Find(string text, DialogContentSnapshot content, Area? within)
    {
        var said = SpokenText.Fold(SpokenText.WellFormed(text));
        return content.Areas.All
            .Where(area => area.Kind != AreaKind.District && (within is null || area.LiesIn(within)))
            .Select(area => (Area: area, Length: LongestNameIn(said, area)))
            .Where(candidate => candidate.Length > 0)
            .OrderByDescending(candidate => candidate.Length)
            .ThenByDescending(candidate => candidate.Area.Path.Count())
            .Select(candidate => candidate.Area)
            .FirstOrDefault();
    }

    private static int LongestNameIn(string said, Area area) =>
        area.Aliases.All
            .Append(area.Label.Chinese)
            .Append(area.Label.English)
            .Select(SpokenText.Fold)
            .Where(name => said.Contains(name, StringComparison.Ordinal))
            .Select(name => name.Length)
            .DefaultIfEmpty()
            .Max();
}
