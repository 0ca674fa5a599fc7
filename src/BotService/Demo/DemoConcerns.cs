using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Visits;

namespace Huiyin.Demo;

/// <summary>Thinks up what was raised, where and when.</summary>
internal sealed class DemoConcerns(DemoVisits visits, DemoTexts texts, DemoCalendar calendar, IDialogContent content, Random random)
{
    // Of 1,232, 370 are settled; everything else is under way.
    private static readonly (DemoFate Fate, int Count)[] Fates =
    [
        (DemoFate.Settled, DemoDistrict.Settled), (DemoFate.Rectified, 120), (DemoFate.Awaiting, 60), (DemoFate.Deferred, 85), (DemoFate.Reopened, 35),
        (DemoFate.InProgress, 330), (DemoFate.Assigned, 160), (DemoFate.Submitted, 72),
    ];

    private const double AtTheDoor = 0.55;
    private const double English = 0.22;
    private const int Hot = 18;
    private const int Gone = 14;

    /// <summary>In the order of filing.</summary>
    public IReadOnlyList<DemoConcern> All()
    {
        var places = DemoDistrict.Places.Where(place => !DemoDistrict.WithoutReports.Contains(place.Area)).ToList();
        List<DemoConcern> concerns = [];
        foreach (var fate in Fates.SelectMany(row => Enumerable.Repeat(row.Fate, row.Count)))
        {
            var (from, to) = FilingOf(fate);
            var isHot = concerns.Count % (DemoDistrict.Concerns / Hot) == 0 && fate is not (DemoFate.Settled or DemoFate.Reopened);
            concerns.Add(random.NextDouble() < AtTheDoor && Door(from, to) is { } door && !isHot
                ? AtDoor(fate, door)
                : InChat(fate, calendar.Between(from, to), isHot ? DemoDistrict.HotPlace : Weighted(places), isHot, isGone: concerns.Count % (DemoDistrict.Concerns / Gone) == 7));
        }

        return [.. concerns.OrderBy(concern => concern.FiledAt)];
    }

    // What has come far was raised early enough to come that far.
    private (DateTimeOffset From, DateTimeOffset To) FilingOf(DemoFate fate) => fate switch
    {
        DemoFate.Submitted => (calendar.Now.AddHours(-38), calendar.Now.AddMinutes(-15)),
        DemoFate.Assigned => (calendar.Now.AddDays(-4), calendar.Now.AddHours(-10)),
        DemoFate.InProgress => (random.NextDouble() < 0.7 ? calendar.Now.AddDays(-7) : calendar.Start, calendar.Now.AddDays(-1)),
        DemoFate.Awaiting => (calendar.Now.AddDays(-9), calendar.Now.AddDays(-3)),
        DemoFate.Rectified or DemoFate.Reopened => (calendar.Now.AddDays(-14), calendar.Now.AddDays(-4)),
        DemoFate.Deferred => (calendar.Start, calendar.Now.AddDays(-3)),
        _ => (calendar.Start, calendar.Now.AddDays(-3)),
    };

    private (VisitEvent Visit, Household Household)? Door(DateTimeOffset from, DateTimeOffset to)
    {
        var met = visits.Met;
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var door = met[random.Next(met.Count)];
            if (door.Visit.VisitedAt >= from && door.Visit.VisitedAt <= to && !DemoDistrict.WithoutReports.Contains(door.Visit.Area))
            {
                return door;
            }
        }

        return null;
    }

    private DemoConcern AtDoor(DemoFate fate, (VisitEvent Visit, Household Household) door)
    {
        var (category, kind, text) = texts.Concern(Locales.Chinese, Spot(door.Household.Address));
        return new DemoConcern
        {
            Fate = fate,
            FiledAt = door.Visit.RecordedAt,
            Locale = Locales.Chinese,
            Category = category,
            Kind = kind,
            Text = text,
            Area = door.Visit.Area,
            Place = HouseholdWording.Place(door.Household.Address, content.Current.Areas, Locales.Chinese),
            Door = door,
        };
    }

    private DemoConcern InChat(DemoFate fate, DateTimeOffset at, string area, bool isHot, bool isGone)
    {
        var locale = !isHot && random.NextDouble() < English ? Locales.English : Locales.Chinese;
        var addresses = DemoDistrict.AddressesOf(content.Current.Areas.Find(area), 400).ToList();
        var address = addresses[random.Next(addresses.Count)];
        var spot = locale == Locales.English ? EnglishSpot(address) : Spot(address);
        var (category, kind, text) = isHot
            ? (DemoDistrict.HotCategory, ConcernKind.Problem, texts.About(DemoDistrict.HotCategory, spot))
            : texts.Concern(locale, spot);
        var label = content.Current.Areas.Find(area).Label.In(locale);
        return new DemoConcern
        {
            Fate = fate,
            FiledAt = isHot && at < calendar.Now.AddDays(-6) ? calendar.Between(calendar.Now.AddDays(-6), calendar.Now.AddDays(-4)) : at,
            Locale = locale,
            Category = category,
            Kind = kind,
            Text = text,
            Area = area,
            Place = locale == Locales.English ? $"{label}, {spot}" : label + spot,
            IsGone = isGone,
        };
    }

    private string Weighted(List<(string Area, int Households, double Progress)> places)
    {
        var at = random.Next(places.Sum(place => place.Households));
        return places.First(place => (at -= place.Households) < 0).Area;
    }

    private static string Spot(HouseholdAddress address) =>
        address.Building.Length > 0 ? $"{address.Building}号楼{address.Entrance}单元" : $"{address.Room}号";

    private static string EnglishSpot(HouseholdAddress address) =>
        address.Building.Length > 0 ? $"building {address.Building}, entrance {address.Entrance}" : $"house {address.Room}";
}
