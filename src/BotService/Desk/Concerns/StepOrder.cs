using Huiyin.Concerns;

namespace Huiyin.Desk.Concerns;

/// <summary>The steps as they usually follow each other: what is next for most concerns first, what ends one without a deed last.</summary>
internal static class StepOrder
{
    public static IReadOnlyList<Transition> Of(ConcernStatus now, IReadOnlyList<Transition> steps) => [.. steps.OrderBy(step => RankOf(now, step))];

    private static int RankOf(ConcernStatus now, Transition step) => (step.To, step.Outcome) switch
    {
        // Taking a new or a disputed concern; in between it is passing on.
        (ConcernStatus.Assigned, _) => now is ConcernStatus.Submitted or ConcernStatus.Reopened ? 0 : 5,
        (ConcernStatus.InProgress, _) => 1,
        (ConcernStatus.Rectified, _) => 2,
        (ConcernStatus.AwaitingResident, _) => 3,
        (ConcernStatus.Deferred, _) => 4,
        (ConcernStatus.Closed, ConcernOutcome.Merged) => 6,
        (ConcernStatus.Closed, ConcernOutcome.NotAccepted) => 7,
        _ => 8,
    };
}
