namespace Huiyin.Concerns;

/// <summary>
/// Which act an open concern waits for, until when, and when the sweep looks at it. Follows from the events alone: what the calendar
/// said at the time is in their data, so that a calendar changed later leaves the record as it was.
/// </summary>
internal static class NextActFold
{
    private static readonly TimeSpan AnswerFallback = TimeSpan.FromDays(5);
    private static readonly TimeSpan ConfirmFallback = TimeSpan.FromDays(2);

    /// <summary>An act that the staff owe, so that its deadline is reminded of and escalated.</summary>
    public static bool IsOwedByStaff(NextAct act) => act is NextAct.Accept or NextAct.FirstContact or NextAct.Resolve;

    public static Concern Apply(Concern? before, Concern after, ConcernEvent e, ConcernEventData data) => ActOf(after) switch
    {
        null => after with { NextAct = null, NextActDue = null, WakeAt = null, ActStage = 0, EscalationLevel = 0 },
        { } act when before?.NextAct == act => Continued(before, after, act, e, data),
        { } act => Begun(before, after, act, e, data),
    };

    /// <summary>By when the act is to be done by the class's clock or by the promise made; an escalation may have set a later date to answer for.</summary>
    public static DateTimeOffset BasisOf(Concern concern, NextAct act, DateTimeOffset at) => act switch
    {
        NextAct.Accept => concern.AcceptanceDue,
        NextAct.FirstContact => concern.FirstContactDue,
        NextAct.Resolve => concern.ResolutionDue,
        NextAct.AwaitAnswer => at + AnswerFallback,
        NextAct.Review => new DateTimeOffset(concern.ReviewOn!.Value, TimeOnly.MinValue, TimeSpan.Zero),
        _ => at + ConfirmFallback,
    };

    private static NextAct? ActOf(Concern concern) => concern.Status switch
    {
        ConcernStatus.Closed => null,
        ConcernStatus.Submitted or ConcernStatus.Reopened => NextAct.Accept,
        ConcernStatus.AwaitingResident => NextAct.AwaitAnswer,
        ConcernStatus.Deferred => NextAct.Review,
        ConcernStatus.Rectified => NextAct.Confirm,
        _ => concern.FirstContactAt is null ? NextAct.FirstContact : NextAct.Resolve,
    };

    private static Concern Begun(Concern? before, Concern after, NextAct act, ConcernEvent e, ConcernEventData data)
    {
        var basis = BasisOf(after, act, e.At);
        var due = data.NextActDue ?? basis;
        // Asking, deferring or passing on does not take back that a deadline was missed; doing the act in time does.
        var isInTime = IsOwedByStaff(act) && basis > e.At;
        return after with
        {
            NextAct = act,
            NextActDue = due,
            WakeAt = data.RemindAt ?? due,
            ActStage = 0,
            EscalationLevel = isInTime ? 0 : before?.EscalationLevel ?? 0,
        };
    }

    private static Concern Continued(Concern before, Concern after, NextAct act, ConcernEvent e, ConcernEventData data)
    {
        var isStage = e.Kind is ConcernEventKind.Reminded or ConcernEventKind.Escalated;
        var isMoved = IsOwedByStaff(act) && before.EscalationLevel == 0 && BasisOf(before, act, e.At) != BasisOf(after, act, e.At);
        var due = data.NextActDue ?? (isMoved ? BasisOf(after, act, e.At) : before.NextActDue);
        return after with
        {
            NextActDue = due,
            WakeAt = data.RemindAt ?? (isStage || isMoved || data.NextActDue is not null ? due : before.WakeAt),
            ActStage = before.ActStage + (isStage ? 1 : 0),
            EscalationLevel = e.Kind == ConcernEventKind.Escalated ? before.EscalationLevel + 1 : before.EscalationLevel,
            EscalationCount = before.EscalationCount + (e.Kind == ConcernEventKind.Escalated ? 1 : 0),
        };
    }
}
