using System.Globalization;
using Huiyin.DialogContent;

namespace Huiyin.Visits;

/// <summary>Where a household lives, in the one form in which it is compared: <c>03号楼</c>, <c>３栋</c> and <c>3</c> are the same building.</summary>
/// <param name="Area">Code of the area.</param>
/// <param name="Building">Empty where houses have none, as in a village.</param>
/// <param name="Entrance">The stairwell (单元); empty where there is none.</param>
/// <param name="Room">The room, or the number of a house.</param>
internal sealed record HouseholdAddress(string Area, string Building, string Entrance, string Room)
{
    public const int LongestPart = 20;

    private static readonly string[] Signs = ["号楼", "号院", "单元", "门洞", "号", "栋", "幢", "座", "楼", "室", "户", "房", "#", "building", "entrance", "unit", "room", "no.", "no"];

    public static HouseholdAddress Of(string area, string? building, string? entrance, string? room) =>
        new(area, Part(building), Part(entrance), Part(room));

    /// <summary>As it is read aloud: 3-2-402.</summary>
    public string Short => string.Join('-', new[] { Building, Entrance, Room }.Where(part => part.Length > 0));

    public override string ToString() => Area;

    private static string Part(string? written)
    {
        var part = SpokenText.Fold(SpokenText.WellFormed(written ?? "")).Trim();
        foreach (var sign in Signs)
        {
            part = part.EndsWith(sign, StringComparison.Ordinal) && part.Length > sign.Length ? part[..^sign.Length].TrimEnd()
                : char.IsAsciiLetter(sign[0]) && part.StartsWith(sign + " ", StringComparison.Ordinal) ? part[(sign.Length + 1)..].TrimStart()
                : part;
        }

        var digits = part.TrimStart('0');
        return (digits.Length > 0 && char.IsAsciiDigit(digits[0]) ? digits : part).ToUpper(CultureInfo.InvariantCulture);
    }
}
