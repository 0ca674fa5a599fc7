using System.Text.RegularExpressions;

namespace Huiyin.Understanding;

/// <summary>Finds 3号楼2单元501室, 三栋一单元, 3-2-501, building 3 unit 2, flat 12B in folded text.</summary>
internal static partial class DwellingReader
{
    /// <returns>What is named, and the end of its last part in the text (0 when nothing is named).</returns>
    public static (Dwelling Dwelling, int End) Read(string folded)
    {
        var hyphened = Hyphened().Match(folded);
        if (hyphened.Success)
        {
            return (new Dwelling(hyphened.Groups["building"].Value, hyphened.Groups["entrance"].Value, null, hyphened.Groups["room"].Value), hyphened.Index + hyphened.Length);
        }

        var end = 0;
        var dwelling = new Dwelling(
            Find(BuildingZh(), BuildingEn()),
            Find(EntranceZh(), EntranceEn()),
            Find(FloorZh(), FloorEn()),
            Find(RoomZh(), RoomEn()));
        return (dwelling, end);

        string? Find(Regex chinese, Regex english)
        {
            var match = chinese.Match(folded) is { Success: true } found ? found : english.Match(folded);
            if (!match.Success)
            {
                return null;
            }

            end = Math.Max(end, match.Index + match.Length);
            return SpokenDigits.Value(match.Groups["n"].Value).ToUpperInvariant();
        }
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string Zh = @"(?<n>\d{1,4}|[a-z]\d{0,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九两])";
    private const string En = @"(?<n>\d{1,4}[a-z]?|[a-z]\d{0,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b";

    [GeneratedRegex(@"(?<![\d\-])(?<building>\d{1,3})-(?<entrance>\d{1,2})-(?<room>\d{3,4})(?![\d\-])", Options, 1000)]
    private static partial Regex Hyphened();

    [GeneratedRegex(Zh + @"\s*(?:号楼|号院|#楼|#|栋|幢|座)", Options, 1000)]
    private static partial Regex BuildingZh();

    [GeneratedRegex(@"\b(?:no\.?|number|#)\s*(?<n>\d{1,3}[a-z]?)\s+(?:building|bldg|block|tower)\b|\b(?:building|bldg|block|tower)\.?\s*(?:no\.?|number|#)?\s*" + En, Options, 1000)]
    private static partial Regex BuildingEn();

    [GeneratedRegex(Zh + @"\s*(?:单元|门洞)", Options, 1000)]
    private static partial Regex EntranceZh();

    [GeneratedRegex(@"\b(?:unit|entrance|stairwell)\s*(?:no\.?|number|#)?\s*" + En, Options, 1000)]
    private static partial Regex EntranceEn();

    // 3楼 is a floor, 3号楼 a building.
    [GeneratedRegex(@"(?<n>\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*(?:楼(?!下|上|顶|道|栋|盘)|层)", Options, 1000)]
    private static partial Regex FloorZh();

    [GeneratedRegex(@"\b(?:(?:floor\s*(?:no\.?|number)?\s*(?<n>\d{1,2}))|(?:(?<n>\d{1,2})(?:st|nd|rd|th)\s+floor))\b", Options, 1000)]
    private static partial Regex FloorEn();

    [GeneratedRegex(@"(?<n>\d{3,4})\s*(?:室|房|户)|(?<=单元|门洞)\s*(?<n>\d{3,4})(?!\d|元|块|米|年)", Options, 1000)]
    private static partial Regex RoomZh();

    [GeneratedRegex(@"\b(?:room|flat|apartment|apt)\.?\s*(?:no\.?|number|#)?\s*(?<n>\d{1,4}[a-z]?)\b", Options, 1000)]
    private static partial Regex RoomEn();
}
