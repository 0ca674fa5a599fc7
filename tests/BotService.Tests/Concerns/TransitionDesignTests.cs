using static Huiyin.Concerns.ActorRole;
using static Huiyin.Concerns.ConcernOutcome;
using static Huiyin.Concerns.ConcernStatus;

namespace Huiyin.Concerns;

/// <summary>
/// The table held against the design, which is said here once more in its own words: by what a step leads to, not row by row. A row that is
/// added, dropped or opened to somebody by mistake differs from it, whatever <c>transitions.tsv</c> says.
/// </summary>
public sealed class TransitionDesignTests
{
    private static readonly ConcernStatus[] Open = [Submitted, Assigned, InProgress, AwaitingResident, Deferred, Reopened];

    [Fact]
    public void Allow_EveryCellOfEveryRole_IsAsTheDesignSays()
    {
        foreach (var from in TransitionMatrixTests.States)
        {
            foreach (var to in TransitionMatrixTests.States)
            {
                foreach (var role in Enum.GetValues<ActorRole>())
                {
                    var alone = TransitionMatrixTests.Actual(from, to, role, isDisputed: false, withVisit: false) is null;
                    var withVisit = TransitionMatrixTests.Actual(from, to, role, isDisputed: false, withVisit: true) is null;
                    var sameAgain = TransitionMatrixTests.Actual(from, to, role, isDisputed: true, withVisit: true) is null;

                    Assert.Equal((from, to, role, May(from, to, role)), (from, to, role, alone));
                    Assert.Equal((from, to, role, May(from, to, role) || BringsWord(from, to, role)), (from, to, role, withVisit));
                    Assert.Equal((from, to, role, May(from, to, role) && !IsForAnother(from, to)), (from, to, role, sameAgain));
                }
            }
        }
    }

    [Fact]
    public void Row_OfTheTable_AsksForWhatTheDesignSaysAndTellsWhomItSays()
    {
        foreach (var row in Transitions.All)
        {
            Assert.Equal((row.From, row.To, row.Outcome, Needs(row)), (row.From, row.To, row.Outcome, row.Requires));
            Assert.Equal((row.From, row.To, row.Outcome, row.To == Rectified ? 4 : 0), (row.From, row.To, row.Outcome, row.LeastWords));
            Assert.Equal((row.From, row.To, row.Outcome, Hears(row)), (row.From, row.To, row.Outcome, row.Tells));
            Assert.Contains(row.Message, ConcernMessages.All);
        }
    }

    private static bool May((ConcernStatus Status, ConcernOutcome? Outcome) from, (ConcernStatus Status, ConcernOutcome? Outcome) to, ActorRole role)
    {
        var (isOpen, isStaff) = (Open.Contains(from.Status), role is Clerk or UnitHead or Supervisor or Administrator);
        var leads = from.Status == Reopened ? role is UnitHead or Supervisor or Administrator : isStaff;
        return (from.Status, to.Status, to.Outcome) switch
        {
            // Over is over, but for the resident's word and a merger by mistake.
            (Closed, Reopened, _) => from.Outcome is (Confirmed or Unanswered or NotAccepted) && role is (ActorRole.Resident or Supervisor or Administrator),
            (Closed, Submitted or Assigned or InProgress, _) => from.Outcome == Merged && isStaff,
            (Closed, _, _) => false,
            // What was done, only those judge who had to live with it, or who asked them at the door.
            (Rectified, Closed, Confirmed) or (Rectified, Reopened, _) => role is ActorRole.Resident or Visitor,
            (Rectified, Closed, Unanswered) => role == ActorRole.System,
            (Rectified, _, _) => false,
            (_, Closed, Withdrawn) => role == ActorRole.Resident,
            (_, Closed, Merged) => leads,
            (Submitted or Assigned or InProgress, Closed, NotAccepted) => role is UnitHead or Supervisor or Administrator,
            (Reopened, Closed, NotAccepted) => role is Supervisor or Administrator,
            (_, Rectified, _) => leads || (role == Visitor && from.Status != Reopened),
            (Assigned or InProgress or Reopened, Deferred, _) => role is UnitHead or Supervisor or Administrator,
            (Submitted or Assigned or InProgress or Reopened, AwaitingResident, _) => leads,
            (Submitted, Assigned, _) => leads || role == ActorRole.System,
            (Assigned or InProgress or Reopened, Assigned, _) => leads,
            (Assigned or Reopened, InProgress, _) => leads,
            (AwaitingResident, InProgress, _) => leads || role is ActorRole.Resident or ActorRole.System,
            (Deferred, InProgress, _) => leads || role == ActorRole.System,
            _ => false,
        } && (isOpen || from.Status is Rectified or Closed);
    }

    // With a recorded visit staff may bring the resident's answer, but not as their own.
    private static bool BringsWord((ConcernStatus Status, ConcernOutcome? Outcome) from, (ConcernStatus Status, ConcernOutcome? Outcome) to, ActorRole role) =>
        (from.Status, to.Status, to.Outcome) switch
        {
            (Rectified, Closed, Confirmed) or (Rectified, Reopened, _) => role is Clerk or UnitHead or Supervisor or Administrator,
            (Closed, Reopened, _) => from.Outcome is (Confirmed or Unanswered or NotAccepted) && role is (Visitor or Clerk or UnitHead),
            _ => false,
        };

    // Whoever settled what was disputed neither takes it up again nor decides about it again.
    private static bool IsForAnother((ConcernStatus Status, ConcernOutcome? Outcome) from, (ConcernStatus Status, ConcernOutcome? Outcome) to) =>
        to.Status is Rectified or Deferred || to.Outcome == NotAccepted || (from.Status == Reopened && to.Status is (Assigned or InProgress or AwaitingResident));

    private static Requirements Needs(Transition row) => (row.From, row.To, row.Outcome) switch
    {
        (Closed, _, _) => Requirements.None,
        (Submitted, Assigned, _) => Requirements.Unit,
        (_, Assigned, _) => Requirements.Unit | Requirements.Text,
        (_, AwaitingResident or Rectified, _) => Requirements.Text,
        (_, Deferred, _) => Requirements.Text | Requirements.ReviewOn,
        (_, Closed, NotAccepted) => Requirements.Text | Requirements.ResponsibleInstead,
        (_, Closed, Merged) => Requirements.MergedInto,
        _ => Requirements.None,
    };

    // The residents hear of everything. The unit of what comes to it or is taken from it, the supervisor of disputes and of what a unit declines.
    private static Audience Hears(Transition row) => (row.From, row.To, row.Outcome) switch
    {
        (_, Reopened, _) => Audience.Residents | Audience.Unit | Audience.Supervisor,
        (_, Deferred, _) or (_, Closed, NotAccepted) => Audience.Residents | Audience.Supervisor,
        (_, Assigned, _) or (Closed, _, _) or (AwaitingResident or Deferred, InProgress, _) or (_, Closed, Withdrawn or Confirmed) => Audience.Residents | Audience.Unit,
        _ => Audience.Residents,
    };
}
