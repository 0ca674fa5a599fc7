namespace Huiyin.Concerns;

/// <summary>
/// What events make of a concern. The service writes a row only by folding, so row and history cannot differ. What a resident
/// may have erased (phone, place, position, since when) is on the row alone and passes through untouched.
/// </summary>
internal static class ConcernFold
{
    public static Concern Apply(Concern? before, ConcernEvent concernEvent) => Apply(before, concernEvent, concernEvent.Data);

    /// <param name="before">Null for the filing.</param>
    /// <param name="concernEvent">What happened.</param>
    /// <param name="data">Of the event, for who has read them already.</param>
    public static Concern Apply(Concern? before, ConcernEvent concernEvent, ConcernEventData data)
    {
        var after = concernEvent.Kind == ConcernEventKind.Filed
            ? Filed(concernEvent, data)
            : before ?? throw new InvalidOperationException($"Event {concernEvent.Sequence} of concern {concernEvent.ConcernId} comes before its filing.");

        after = concernEvent.Kind switch
        {
            ConcernEventKind.StatusChanged => Changed(after, concernEvent, data),
            ConcernEventKind.Linked => after with { ParentId = data.OtherConcernId },
            ConcernEventKind.Unlinked => after with { ParentId = null },
            ConcernEventKind.Rated => after with { Satisfaction = data.Stars },
            ConcernEventKind.ReporterLinked => after with { ReporterId = data.ReporterId ?? after.ReporterId },
            _ => after,
        };
        after = after with
        {
            ResidentSpokeAt = Unanswered(after, concernEvent),
            FirstContactAt = after.FirstContactAt ?? (IsContact(concernEvent, data) ? concernEvent.At : null),
            Version = concernEvent.Sequence,
            UpdatedAt = concernEvent.At,
        };
        return NextActFold.Apply(before, after, concernEvent, data);
    }

    private static Concern Filed(ConcernEvent e, ConcernEventData data)
    {
        return new Concern
        {
            Id = e.ConcernId,
            Number = data.Number ?? "",
            Kind = data.Kind ?? ConcernKind.Problem,
            Category = data.Category ?? "",
            Text = e.Text ?? "",
            Area = data.Area,
            Language = data.Language ?? "",
            ReporterId = data.ReporterId ?? "",
            Status = ConcernStatus.Submitted,
            Unit = data.Unit ?? "",
            RoutedBy = data.RoutedBy,
            DeadlineClass = data.DeadlineClass ?? DeadlineClass.General,
            AcceptanceDue = data.AcceptanceDue ?? data.FirstContactDue ?? e.At,
            FirstContactDue = data.FirstContactDue ?? e.At,
            ResolutionDue = data.ResolutionDue ?? e.At,
            CreatedAt = e.At,
        };
    }

    private static Concern Changed(Concern before, ConcernEvent e, ConcernEventData data)
    {
        var to = data.To ?? before.Status;
        return before with
        {
            Status = to,
            Outcome = data.Outcome,
            Unit = data.Unit ?? before.Unit,
            AcceptanceDue = data.AcceptanceDue ?? before.AcceptanceDue,
            FirstContactDue = data.FirstContactDue ?? before.FirstContactDue,
            ResolutionDue = data.ResolutionDue ?? before.ResolutionDue,
            PausedSince = to == ConcernStatus.AwaitingResident ? e.At : null,
            ReviewOn = to == ConcernStatus.Deferred ? data.ReviewOn : null,
            ResponsibleInstead = data.ResponsibleInstead,
            MergedInto = data.MergedInto,
            RectifiedAt = to switch
            {
                ConcernStatus.Rectified => e.At,
                ConcernStatus.Closed => before.RectifiedAt,
                _ => null,
            },
            ClosedAt = to == ConcernStatus.Closed ? e.At : null,
            SettledBy = to == ConcernStatus.Rectified || data.Outcome == ConcernOutcome.NotAccepted ? e.Actor.Id : before.SettledBy,
            Satisfaction = to == ConcernStatus.Closed ? before.Satisfaction : null,
            ReopenedCount = before.ReopenedCount + (to == ConcernStatus.Reopened ? 1 : 0),
            PassedOnCount = before.PassedOnCount + (data.PassedOn ?? IsPassedOn(before, data) ? 1 : 0),
        };
    }

    private static DateTimeOffset? Unanswered(Concern after, ConcernEvent e) => (e.Actor.Role, e.Kind) switch
    {
        (ActorRole.Resident, ConcernEventKind.WordsAdded or ConcernEventKind.AttachmentsAdded) => after.ResidentSpokeAt ?? e.At,
        (not (ActorRole.Resident or ActorRole.System), ConcernEventKind.Replied or ConcernEventKind.StatusChanged) => null,
        _ => after.Status == ConcernStatus.Closed ? null : after.ResidentSpokeAt,
    };

    // To another unit: handing a disputed concern to somebody else of the same unit is not passing it on.
    private static bool IsPassedOn(Concern before, ConcernEventData data) =>
        data is { To: ConcernStatus.Assigned, From: not ConcernStatus.Submitted, Unit: not null } && data.Unit != before.Unit;

    // Moving a concern between desks is not yet speaking to the resident.
    private static bool IsContact(ConcernEvent e, ConcernEventData data) =>
        e.Actor.Role is not (ActorRole.Resident or ActorRole.System)
        && (e.Kind == ConcernEventKind.Replied
            || (e.Kind == ConcernEventKind.StatusChanged && data.To != ConcernStatus.Assigned));
}
