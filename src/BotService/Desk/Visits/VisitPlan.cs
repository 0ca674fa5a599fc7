using Huiyin.Visits;

namespace Huiyin.Desk.Visits;

/// <summary>What the page of visits shows, read on one snapshot.</summary>
/// <param name="Campaign">The one that is on, else the latest; null when there is none in the viewer's areas.</param>
/// <param name="Coverage">Within the area that was asked for.</param>
/// <param name="Quota">How many a day from now on reach the end in time.</param>
/// <param name="Shown">Whom to call on, in the order of the way.</param>
/// <param name="Next">Id of the household behind which the next page begins; null on the last.</param>
/// <param name="Buildings">Of the area that was asked for, where somebody is left.</param>
internal sealed record VisitPlan(
    Campaign? Campaign,
    bool IsOn,
    Coverage? Coverage,
    int Quota,
    IReadOnlyList<PlannedVisit> Shown,
    string? Next,
    IReadOnlyList<BuildingLeft> Buildings)
{
    public static VisitPlan None { get; } = new(null, false, null, 0, [], null, []);
}

internal sealed record BuildingLeft(string Area, string Building, int Left);
