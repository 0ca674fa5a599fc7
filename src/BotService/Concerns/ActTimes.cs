namespace Huiyin.Concerns;

/// <summary>Adds to an event's data the times that follow from it by the deadlines and the calendar of now, before it is sealed.</summary>
internal sealed class ActTimes(Deadlines deadlines)
{
    /// <param name="before">Null for the filing.</param>
    /// <param name="draft">What the event makes of the concern without the times.</param>
    /// <param name="data">Of the event; a time that it says already stays.</param>
    /// <param name="at">When it happens.</param>
    public ConcernEventData Complete(Concern? before, Concern draft, ConcernEventData data, DateTimeOffset at)
    {
        if (draft.NextAct is not { } act || draft.NextAct == before?.NextAct)
        {
            return data;
        }

        if (!NextActFold.IsOwedByStaff(act))
        {
            var until = data.NextActDue ?? Whole(deadlines.Waiting(draft, act, at));
            // The resident is asked once more before a question is given up.
            var again = act == NextAct.AwaitAnswer ? Whole(deadlines.RemindAt(draft, act, until, at)) : (DateTimeOffset?)null;
            return data with { NextActDue = until, RemindAt = data.RemindAt ?? again };
        }

        if (draft.Status == ConcernStatus.Reopened)
        {
            draft = draft with { AcceptanceDue = data.AcceptanceDue ?? Whole(deadlines.Acceptance(draft, at)) };
            data = data with { AcceptanceDue = draft.AcceptanceDue };
        }

        var basis = NextActFold.BasisOf(draft, act, at);
        if (basis > at)
        {
            return data with { RemindAt = data.RemindAt ?? Whole(deadlines.RemindAt(draft, act, basis, at)) };
        }

        // It was escalated before: whoever it was brought to still has to see to it.
        return draft.EscalationLevel > 0
            ? data with { NextActDue = data.NextActDue ?? Whole(deadlines.Supervision(draft, draft.EscalationLevel, at)) }
            : data;
    }

    // Rows keep whole milliseconds.
    private static DateTimeOffset Whole(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
