using Huiyin.DialogContent;
using Huiyin.Transactions;
using Huiyin.Visits;

namespace Huiyin.Dialogs.DoorToDoor;

/// <summary>Finds the household that a line means: in the area named, in what lies in it, and in the community around a compound.</summary>
internal sealed class HouseholdSearch(IHouseholdRepository households)
{
    public async Task<IReadOnlyList<Household>> FindAsync(ITransaction transaction, VisitLine line, Areas areas, CancellationToken cancellationToken)
    {
        var exact = await FindInAsync(transaction, line, line.Areas, cancellationToken);
        if (exact.Count > 0)
        {
            return exact;
        }

        var below = areas.All.Where(area => line.Areas.Any(area.LiesIn)).ToList();
        var around = line.Areas.Where(area => area.Kind is AreaKind.Compound or AreaKind.Grid).Select(area => area.Community).OfType<Area>();
        return await FindInAsync(transaction, line, [.. below.Concat(around).Distinct()], cancellationToken);
    }

    private Task<IReadOnlyList<Household>> FindInAsync(ITransaction transaction, VisitLine line, IReadOnlyList<Area> within, CancellationToken cancellationToken) =>
        households.FindAsync(transaction, [.. within.Select(area => HouseholdAddress.Of(area.Code, line.Building, line.Entrance, line.Room))], cancellationToken);
}
