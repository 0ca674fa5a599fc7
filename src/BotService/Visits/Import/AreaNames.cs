using Huiyin.DialogContent;

namespace Huiyin.Visits.Import;

/// <summary>Finds an area by its code, its label or one of its aliases; a name of several areas finds none.</summary>
internal sealed class AreaNames(Areas areas)
{
    private readonly ILookup<string, Area> _byName = areas.All
        .SelectMany(area => area.Aliases.All.Append(area.Label.Chinese).Append(area.Label.English).Select(name => (Name: SpokenText.Key(name), Area: area)))
        .Distinct()
        .ToLookup(entry => entry.Name, entry => entry.Area, StringComparer.Ordinal);

    public Area? Find(string written)
    {
        if (areas.TryFind(written, out var byCode))
        {
            return byCode;
        }

        var named = _byName[SpokenText.Key(written)].ToList();
        return named.Count == 1 ? named[0] : null;
    }
}
