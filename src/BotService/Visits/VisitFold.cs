namespace Huiyin.Visits;

/// <summary>What events make of a household's state. An event that another corrects does not count; the correction stands in its place.</summary>
internal static class VisitFold
{
    /// <param name="events">All of one household in one campaign, in any order.</param>
    /// <returns>Null when nothing stands: no event, or all taken back.</returns>
    public static HouseholdVisit? Of(IReadOnlyCollection<VisitEvent> events)
    {
        var standing = Standing(events);
        if (standing.Count == 0)
        {
            return null;
        }

        var last = standing[^1];
        return new HouseholdVisit
        {
            Campaign = last.Campaign,
            HouseholdId = last.HouseholdId,
            Area = last.Area,
            Outcome = last.Outcome!.Value,
            VisitedOn = standing.Where(visit => visit.Outcome == VisitOutcome.Visited).Select(visit => (DateOnly?)visit.VisitedOn).Min(),
            LastAt = last.VisitedAt,
            Attempts = standing.Count,
            NotAtHome = standing.Count(visit => visit.Outcome == VisitOutcome.NotAtHome),
        };
    }

    /// <summary>The events that count, in the order of the visits.</summary>
    public static IReadOnlyList<VisitEvent> Standing(IReadOnlyCollection<VisitEvent> events)
    {
        var corrected = events.Where(visit => visit.Corrects is not null).Select(visit => visit.Corrects!).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. events.Where(visit => visit.Kind != VisitEventKind.Retracted && !corrected.Contains(visit.Id))
                .OrderBy(visit => visit.VisitedAt)
                .ThenBy(visit => visit.Number),
        ];
    }
}
