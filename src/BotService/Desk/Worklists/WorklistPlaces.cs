using Huiyin.Concerns;

namespace Huiyin.Desk.Worklists;

/// <summary>Where a page of a list ends.</summary>
internal static class WorklistPlaces
{
    public static PlaceInList After(Concern last, Worklist list) => new(
        list == Worklist.Escalated ? last.EscalationLevel : 0,
        TimeOf(last, list) ?? DateTimeOffset.UnixEpoch,
        last.Id);

    // As the list is ordered: what is overdue by the unit's own time, whoever answers for it since.
    private static DateTimeOffset? TimeOf(Concern last, Worklist list) => list switch
    {
        Worklist.Asked => last.ResidentSpokeAt,
        Worklist.Overdue or Worklist.DueToday => last.UnitDue,
        _ => last.NextActDue,
    };
}
