using Huiyin.Concerns;

namespace Huiyin.Desk.Worklists;

/// <summary>Where a page of a list ends.</summary>
internal static class WorklistPlaces
{
    public static PlaceInList After(Concern last, Worklist list) => new(
        list == Worklist.Escalated ? last.EscalationLevel : 0,
        (list == Worklist.Asked ? last.ResidentSpokeAt : last.NextActDue) ?? DateTimeOffset.UnixEpoch,
        last.Id);
}
