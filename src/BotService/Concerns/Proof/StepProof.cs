using Huiyin.Concerns.ReturnVisits;

namespace Huiyin.Concerns.Proof;

/// <summary>Whether every change of the status is a row of the table, done by who may do it, and confirmed means that a resident said so.</summary>
internal static class StepProof
{
    public static IEnumerable<Breach> Of(string subject, IReadOnlyList<Moment> story)
    {
        foreach (var moment in story)
        {
            if (moment is not { Happened.Kind: ConcernEventKind.StatusChanged, Before: { } before })
            {
                continue;
            }

            var (e, data, row) = (moment.Happened, moment.Data, OwedMessage.RowOf(moment));
            if (data.Outcome == ConcernOutcome.Confirmed && !IsConfirmed(story, moment, before))
            {
                yield return new(BreachKind.SettledWithoutConfirmation, subject, e.Sequence, null, before.ReporterId, $"{e.Actor.Role} {e.Actor.Id}");
            }
            else if (row is null || data.From != before.Status || !MayDo(row, e, data) || IsBySame(row, before, e))
            {
                var from = Named(before.Status, before.Outcome);
                yield return new(BreachKind.StepNotAllowed, subject, e.Sequence, null, from, $"{Named(data.From ?? before.Status, null)} > {Named(moment.After.Status, data.Outcome)}, {e.Actor.Role} {e.Actor.Id}");
            }
        }
    }

    private static bool MayDo(Transition row, ConcernEvent e, ConcernEventData data) =>
        row.Who.Contains(e.Actor.Role) || (data.ReturnVisitId is not null && row.WithReturnVisit.Contains(e.Actor.Role));

    // What was disputed goes to somebody else than who settled it.
    private static bool IsBySame(Transition row, Concern before, ConcernEvent e) => row.ByAnother && before.ReopenedCount > 0 && before.SettledBy == e.Actor.Id;

    private static bool IsConfirmed(IReadOnlyList<Moment> story, Moment closed, Concern before) => closed.Happened.Actor.Role switch
    {
        ActorRole.Resident => closed.Happened.Actor.Id == before.ReporterId,
        ActorRole.Visitor when closed.Data.ReturnVisitId is null => true,
        _ => closed.Data.ReturnVisitId is { } visit && story.Any(moment =>
            moment.Happened.Sequence < closed.Happened.Sequence && moment.Data is { ReturnVisitResult: ReturnVisitResult.Confirmed } said && said.ReturnVisitId == visit),
    };

    private static string Named(ConcernStatus status, ConcernOutcome? outcome) => outcome is null ? $"{status}" : $"{status} ({outcome})";
}
