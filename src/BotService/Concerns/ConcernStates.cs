namespace Huiyin.Concerns;

/// <summary>Under which key of the catalogue a state has its name.</summary>
internal static class ConcernStates
{
    public static string KeyOf(ConcernStatus status, ConcernOutcome? outcome) => (status, outcome) switch
    {
        (ConcernStatus.Closed, ConcernOutcome.Confirmed) => "state.closed.confirmed",
        (ConcernStatus.Closed, ConcernOutcome.Unanswered) => "state.closed.unanswered",
        (ConcernStatus.Closed, ConcernOutcome.NotAccepted) => "state.closed.not-accepted",
        (ConcernStatus.Closed, ConcernOutcome.Merged) => "state.closed.merged",
        (ConcernStatus.Closed, ConcernOutcome.Withdrawn) => "state.closed.withdrawn",
        (ConcernStatus.Closed, _) => "state.closed",
        (ConcernStatus.Submitted, _) => "state.submitted",
        (ConcernStatus.Assigned, _) => "state.assigned",
        (ConcernStatus.InProgress, _) => "state.in-progress",
        (ConcernStatus.AwaitingResident, _) => "state.awaiting-resident",
        (ConcernStatus.Deferred, _) => "state.deferred",
        (ConcernStatus.Rectified, _) => "state.rectified",
        _ => "state.reopened",
    };
}
