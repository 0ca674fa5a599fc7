using Huiyin.DialogContent;
using Huiyin.Visits;

namespace Huiyin.Demo;

/// <summary>How many households each place has, and how many of them were called on so far. The totals are those of the newspaper.</summary>
internal static class DemoDistrict
{
    public const int Households = 27_018;
    public const int Visited = 21_210;
    public const int Concerns = 1_232;
    public const int Settled = 370;

    /// <summary>Visited like others, but nobody there seems to have any trouble: what supervisors go and look at.</summary>
    public static IReadOnlyList<string> WithoutReports { get; } = ["hewan", "nanqiao"];

    /// <summary>Where one matter is told of by many in the last days.</summary>
    public const string HotPlace = "dehe";

    public const string HotCategory = "utilities.water";

    /// <summary>Area, households, how far the visits have come, in the order of the areas' file.</summary>
    public static IReadOnlyList<(string Area, int Households, double Progress)> Places { get; } =
    [
        ("mingdu", 2_400, 0.93), ("mingdu-garden", 1_600, 0.88), ("zhongyuan", 2_000, 0.85), ("dehe", 1_900, 0.91), ("yangguang-zhongyuan", 1_300, 0.80),
        ("wenhui", 1_700, 0.78), ("jinxiu", 1_100, 0.72), ("donghu", 1_500, 0.66), ("bankou-street", 1_800, 0.84), ("yangguang-bankou", 1_200, 0.77),
        ("liuzhuang", 900, 0.95), ("beiyuan", 1_500, 0.74), ("anju", 1_300, 0.58), ("hewan", 700, 0.90), ("xuwan-street", 1_900, 0.79),
        ("xingfu", 1_300, 0.70), ("heping", 1_200, 0.62), ("taoyuan", 900, 0.81), ("nanqiao", 818, 0.49),
    ];

    /// <summary>How many are visited in each place: in proportion to its progress, and exactly as many in all as there are to be.</summary>
    public static IReadOnlyList<int> VisitedByPlace()
    {
        var wanted = Places.Select(place => place.Households * place.Progress).ToList();
        var factor = Visited / wanted.Sum();
        var exact = Places.Select((place, index) => Math.Min(place.Households, wanted[index] * factor)).ToList();
        var whole = exact.Select(share => (int)share).ToArray();
        foreach (var index in Enumerable.Range(0, whole.Length).OrderByDescending(index => exact[index] - whole[index]).Take(Visited - whole.Sum()))
        {
            whole[index]++;
        }

        return whole;
    }

    /// <summary>Villages have houses with a number, everything else buildings of eight floors with two doors on each and four stairs.</summary>
    public static IEnumerable<HouseholdAddress> AddressesOf(Area area, int count)
    {
        const int Floors = 8, Doors = 2, Entrances = 4;
        var isVillage = area.Label.Chinese.EndsWith('村');
        for (var number = 0; number < count; number++)
        {
            var inBuilding = number % (Floors * Doors * Entrances);
            yield return isVillage
                ? HouseholdAddress.Of(area.Code, "", "", $"{number + 1}")
                : HouseholdAddress.Of(
                    area.Code,
                    $"{(number / (Floors * Doors * Entrances)) + 1}",
                    $"{(inBuilding / (Floors * Doors)) + 1}",
                    $"{(inBuilding % (Floors * Doors) / Doors) + 1}0{(inBuilding % Doors) + 1}");
        }
    }
}
