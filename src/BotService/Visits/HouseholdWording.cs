using Huiyin.DialogContent;

namespace Huiyin.Visits;

/// <summary>How a household is named to people.</summary>
internal static class HouseholdWording
{
    /// <summary>名都社区3号楼2单元402室; Mingdu Community, building 3, entrance 2, room 402.</summary>
    public static string Place(HouseholdAddress address, Areas areas, string locale)
    {
        var english = Locales.Resolve(locale) == Locales.English;
        var area = areas.TryFind(address.Area, out var known) ? Named(known, locale, english) : address.Area;
        string[] parts = english
            ? [area, Part(address.Building, "building ", ""), Part(address.Entrance, "entrance ", ""), Part(address.Room, address.Building.Length > 0 ? "room " : "house ", "")]
            : [area, Part(address.Building, "", "号楼"), Part(address.Entrance, "", "单元"), Part(address.Room, "", address.Building.Length > 0 ? "室" : "号")];
        return string.Join(english ? ", " : "", parts.Where(part => part.Length > 0));
    }

    // A compound is said with its community, which alone may not tell where it is.
    private static string Named(Area area, string locale, bool english) => area is { Kind: AreaKind.Compound or AreaKind.Grid, Parent: { } parent }
        ? english ? $"{area.Label.English}, {parent.Label.English}" : parent.Label.Chinese + area.Label.In(locale)
        : area.Label.In(locale);

    private static string Part(string value, string before, string after) => value.Length == 0 ? "" : before + value + after;
}
