using static Huiyin.Concerns.ActorRole;
using static Huiyin.Concerns.ConcernOutcome;
using static Huiyin.Concerns.ConcernStatus;

namespace Huiyin.Concerns;

/// <summary>The only way a status changes: whatever is not a row here is refused.</summary>
internal static class Transitions
{
    // "Done." is an answer, "ok" is none.
    private const int LeastWordsOfEvidence = 4;

    private static readonly ActorRole[] Staff = [Clerk, UnitHead, Supervisor, Administrator];
    private static readonly ActorRole[] Heads = [UnitHead, Supervisor, Administrator];
    private static readonly ActorRole[] Supervision = [Supervisor, Administrator];
    private static readonly ActorRole[] Visiting = [Visitor, .. Staff];
    private static readonly ActorRole[] StaffOrSystem = [.. Staff, ActorRole.System];
    private static readonly ActorRole[] OnlyResident = [ActorRole.Resident];

    public static IReadOnlyList<Transition> All { get; } = [.. Rows()];

    public static IEnumerable<Transition> From(ConcernStatus status, ConcernOutcome? outcome) => All.Where(row => row.StartsFrom(status, outcome));

    public static Transition? Find(ConcernStatus from, ConcernOutcome? fromOutcome, ConcernStatus to, ConcernOutcome? outcome) =>
        All.FirstOrDefault(row => row.StartsFrom(from, fromOutcome) && row.To == to && row.Outcome == outcome);

    private static IEnumerable<Transition> Rows() => [.. Working(), .. Disputed(), .. Answered(), .. Ended()];

    private static IEnumerable<Transition> Working()
    {
        yield return new(Submitted, Assigned, null, StaffOrSystem, Requirements.Unit, ConcernMessages.Assigned) { Tells = Audience.Residents | Audience.Unit };
        yield return new(Submitted, AwaitingResident, null, Staff, Requirements.Text, ConcernMessages.Asked);
        // Settled on the spot, as a visitor at the door does: the deed itself shows that it was accepted.
        yield return RectifiedFrom(Submitted, Visiting);
        yield return NotAcceptedFrom(Submitted, Heads);

        foreach (var working in new[] { Assigned, InProgress })
        {
            // Passing on needs a reason, and is counted.
            yield return new(working, Assigned, null, Staff, Requirements.Unit | Requirements.Text, ConcernMessages.PassedOn) { Tells = Audience.Residents | Audience.Unit };
            yield return new(working, AwaitingResident, null, Staff, Requirements.Text, ConcernMessages.Asked);
            yield return DeferredFrom(working);
            yield return RectifiedFrom(working, Visiting);
            yield return NotAcceptedFrom(working, Heads);
        }

        yield return new(Assigned, InProgress, null, Staff, Requirements.None, ConcernMessages.InProgress);
        yield return new(AwaitingResident, InProgress, null, [ActorRole.Resident, .. StaffOrSystem], Requirements.None, ConcernMessages.InProgress) { Tells = Audience.Residents | Audience.Unit };
        yield return new(Deferred, InProgress, null, StaffOrSystem, Requirements.None, ConcernMessages.InProgress) { Tells = Audience.Residents | Audience.Unit };
        yield return RectifiedFrom(AwaitingResident, Visiting);
        yield return RectifiedFrom(Deferred, Visiting);
    }

    // A head or supervisor decides who takes a disputed concern up, and it is not who settled it before.
    private static IEnumerable<Transition> Disputed()
    {
        yield return new(Reopened, Assigned, null, Heads, Requirements.Unit | Requirements.Text, ConcernMessages.Reassigned) { ByAnother = true, Tells = Audience.Residents | Audience.Unit };
        yield return new(Reopened, InProgress, null, Heads, Requirements.None, ConcernMessages.InProgress) { ByAnother = true };
        yield return new(Reopened, AwaitingResident, null, Heads, Requirements.Text, ConcernMessages.Asked) { ByAnother = true };
        yield return DeferredFrom(Reopened);
        yield return RectifiedFrom(Reopened, Heads);
        // Once disputed, the unit no longer decides alone that it was none of its business.
        yield return NotAcceptedFrom(Reopened, Supervision);
    }

    // A visitor at the door may bring the resident's answer; the unit that did the work may not answer for them.
    private static IEnumerable<Transition> Answered()
    {
        yield return new(Rectified, Closed, Confirmed, [ActorRole.Resident, Visitor], Requirements.None, ConcernMessages.Confirmed) { WithReturnVisit = Staff, Tells = Audience.Residents | Audience.Unit };
        yield return new(Rectified, Reopened, null, [ActorRole.Resident, Visitor], Requirements.None, ConcernMessages.Reopened) { WithReturnVisit = Staff, Tells = Audience.Residents | Audience.Unit | Audience.Supervisor };
        yield return new(Rectified, Closed, Unanswered, [ActorRole.System], Requirements.None, ConcernMessages.Unanswered);
        yield return new(Closed, Reopened, null, [ActorRole.Resident, .. Supervision], Requirements.None, ConcernMessages.Reopened)
        {
            FromOutcomes = [Confirmed, Unanswered, NotAccepted],
            WithReturnVisit = [Visitor, Clerk, UnitHead],
            Tells = Audience.Residents | Audience.Unit | Audience.Supervisor,
        };
    }

    private static IEnumerable<Transition> Ended()
    {
        foreach (var open in new[] { Submitted, Assigned, InProgress, AwaitingResident, Deferred, Reopened })
        {
            yield return new(open, Closed, Withdrawn, OnlyResident, Requirements.None, ConcernMessages.Withdrawn) { Tells = Audience.Residents | Audience.Unit };
            yield return new(open, Closed, Merged, open == Reopened ? Heads : Staff, Requirements.MergedInto, ConcernMessages.Merged);
        }

        // What was merged by mistake goes its own way again.
        foreach (var again in new[] { Submitted, Assigned, InProgress })
        {
            yield return new(Closed, again, null, Staff, Requirements.None, ConcernMessages.Split) { FromOutcomes = [Merged], Tells = Audience.Residents | Audience.Unit };
        }
    }

    private static Transition RectifiedFrom(ConcernStatus status, IReadOnlyList<ActorRole> who) =>
        new(status, Rectified, null, who, Requirements.Text, ConcernMessages.Rectified) { ByAnother = true, LeastWords = LeastWordsOfEvidence };

    private static Transition DeferredFrom(ConcernStatus status) =>
        new(status, Deferred, null, Heads, Requirements.Text | Requirements.ReviewOn, ConcernMessages.Deferred) { ByAnother = true, Tells = Audience.Residents | Audience.Supervisor };

    private static Transition NotAcceptedFrom(ConcernStatus status, IReadOnlyList<ActorRole> who) =>
        new(status, Closed, NotAccepted, who, Requirements.Text | Requirements.ResponsibleInstead, ConcernMessages.NotAccepted) { ByAnother = true, Tells = Audience.Residents | Audience.Supervisor };
}
