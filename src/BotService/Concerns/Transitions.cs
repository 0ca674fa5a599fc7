using static Huiyin.Concerns.ActorRole;
using static Huiyin.Concerns.ConcernOutcome;
using static Huiyin.Concerns.ConcernStatus;

namespace Huiyin.Concerns;

/// <summary>The only way a status changes: whatever is not a row here is refused.</summary>
internal static class Transitions
{
    private static readonly ActorRole[] Staff = [Clerk, UnitHead, Supervisor, Administrator];
    private static readonly ActorRole[] Heads = [UnitHead, Supervisor, Administrator];
    private static readonly ActorRole[] Supervision = [Supervisor, Administrator];
    private static readonly ActorRole[] Visiting = [Visitor, .. Staff];
    private static readonly ActorRole[] StaffOrSystem = [.. Staff, ActorRole.System];
    private static readonly ActorRole[] OnlyResident = [ActorRole.Resident];

    public static IReadOnlyList<Transition> All { get; } = [.. Rows()];

    public static IEnumerable<Transition> From(ConcernStatus status) => All.Where(row => row.From == status);

    public static Transition? Find(ConcernStatus from, ConcernStatus to, ConcernOutcome? outcome) =>
        All.FirstOrDefault(row => row.From == from && row.To == to && row.Outcome == outcome);

    private static IEnumerable<Transition> Rows()
    {
        yield return new(Submitted, Assigned, null, StaffOrSystem, Requirements.Unit, ConcernMessages.Assigned);
        yield return new(Submitted, AwaitingResident, null, Staff, Requirements.Text, ConcernMessages.Asked);
        // Settled on the spot, as a visitor at the door does: the deed itself shows that it was accepted.
        yield return new(Submitted, Rectified, null, Visiting, Requirements.Text, ConcernMessages.Rectified);
        yield return NotAcceptedFrom(Submitted, Heads);

        foreach (var working in new[] { Assigned, InProgress, Reopened })
        {
            // Passing on needs a reason, and is counted.
            yield return new(working, Assigned, null, Staff, Requirements.Unit | Requirements.Text, ConcernMessages.PassedOn);
            yield return new(working, AwaitingResident, null, Staff, Requirements.Text, ConcernMessages.Asked);
            yield return new(working, Deferred, null, Heads, Requirements.Text | Requirements.ReviewOn, ConcernMessages.Deferred);
            yield return new(working, Rectified, null, Visiting, Requirements.Text, ConcernMessages.Rectified);
        }

        yield return new(Assigned, InProgress, null, Staff, Requirements.None, ConcernMessages.InProgress);
        yield return new(Reopened, InProgress, null, Staff, Requirements.None, ConcernMessages.InProgress);
        yield return new(AwaitingResident, InProgress, null, [ActorRole.Resident, .. StaffOrSystem], Requirements.None, ConcernMessages.InProgress);
        yield return new(Deferred, InProgress, null, StaffOrSystem, Requirements.None, ConcernMessages.InProgress);
        yield return new(AwaitingResident, Rectified, null, Visiting, Requirements.Text, ConcernMessages.Rectified);
        yield return new(Deferred, Rectified, null, Visiting, Requirements.Text, ConcernMessages.Rectified);

        yield return NotAcceptedFrom(Assigned, Heads);
        yield return NotAcceptedFrom(InProgress, Heads);
        // Once disputed, the unit no longer decides alone that it was none of its business.
        yield return NotAcceptedFrom(Reopened, Supervision);

        // A visitor at the door may bring the resident's answer; the unit that did the work may not answer for them.
        yield return new(Rectified, Closed, Confirmed, [ActorRole.Resident, Visitor], Requirements.None, ConcernMessages.Confirmed);
        yield return new(Rectified, Reopened, null, [ActorRole.Resident, Visitor], Requirements.None, ConcernMessages.Reopened);
        yield return new(Rectified, Closed, Unanswered, [ActorRole.System], Requirements.None, ConcernMessages.Unanswered);

        yield return new(Closed, Reopened, null, [ActorRole.Resident, .. Supervision], Requirements.None, ConcernMessages.Reopened);

        foreach (var open in new[] { Submitted, Assigned, InProgress, AwaitingResident, Deferred, Reopened })
        {
            yield return new(open, Closed, Withdrawn, OnlyResident, Requirements.None, ConcernMessages.Withdrawn);
            yield return new(open, Closed, Merged, Staff, Requirements.MergedInto, ConcernMessages.Merged);
        }
    }

    private static Transition NotAcceptedFrom(ConcernStatus status, IReadOnlyList<ActorRole> who) =>
        new(status, Closed, NotAccepted, who, Requirements.Text | Requirements.ResponsibleInstead, ConcernMessages.NotAccepted);
}
