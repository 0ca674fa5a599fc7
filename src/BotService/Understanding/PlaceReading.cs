using Huiyin.DialogContent;

namespace Huiyin.Understanding;

/// <summary>What a message says of where.</summary>
/// <param name="Areas">Empty: no area named. One: that. Several: the name fits all of them, so ask which.</param>
/// <param name="Dwelling">Building, entrance, floor and room, as far as named.</param>
/// <param name="Landmark">A road, a crossing, a shop, in the resident's own words.</param>
internal sealed record PlaceReading(IReadOnlyList<Area> Areas, Dwelling Dwelling, string? Landmark)
{
    public static PlaceReading Nothing { get; } = new([], Dwelling.Unknown, null);

    public Area? Area => Areas.Count == 1 ? Areas[0] : null;

    public bool IsAmbiguous => Areas.Count > 1;

    public bool IsEmpty => Areas.Count == 0 && Dwelling == Dwelling.Unknown && Landmark is null;

    /// <summary>As it is shown before filing: 名都社区3号楼2单元; Mingdu Community, building 3, entrance 2.</summary>
    public string Describe(string locale)
    {
        var english = Locales.Resolve(locale) == Locales.English;
        string?[] parts = [Area?.Label.In(locale), Dwelling.Describe(locale), Landmark];
        return string.Join(english ? ", " : "", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
