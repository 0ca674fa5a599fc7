using Huiyin.Concerns.ReturnVisits;

namespace Huiyin.Concerns.Proof;

/// <summary>Whether the tasks of telling residents in person are those that the events opened and ended.</summary>
internal static class ReturnVisitProof
{
    public static IEnumerable<Breach> Of(string subject, LedgerEntry entry, IReadOnlyList<Moment> story)
    {
        Dictionary<string, (string Resident, ReturnVisitReason Reason, int Sequence, int NotMet, bool IsOpen)> tasks = [];
        foreach (var (e, data, _, _) in story)
        {
            if (data.ReturnVisitId is not { } id)
            {
                continue;
            }

            if (e.Kind == ConcernEventKind.ReturnVisitOpened)
            {
                tasks[id] = (data.ResidentId ?? "", data.ReturnVisitReason ?? default, e.Sequence, 0, true);
            }
            else if (e.Kind == ConcernEventKind.ReturnVisitRecorded && tasks.TryGetValue(id, out var task))
            {
                var notMet = task.NotMet + (data.ReturnVisitResult == ReturnVisitResult.NotMet ? 1 : 0);
                tasks[id] = task with { NotMet = notMet, IsOpen = data.ReturnVisitResult == ReturnVisitResult.NotMet && notMet < ReturnVisit.MostTries };
            }
        }

        foreach (var visit in entry.Visits)
        {
            var found = Said(visit.ResidentId, visit.Reason, visit.ClosedAt is null);
            if (!tasks.Remove(visit.Id, out var task))
            {
                yield return new(BreachKind.ReturnVisitDiffers, subject, null, visit.Id, "-", found);
            }
            else if (Said(task.Resident, task.Reason, task.IsOpen) is var expected && expected != found)
            {
                yield return new(BreachKind.ReturnVisitDiffers, subject, task.Sequence, visit.Id, expected, found);
            }
        }

        foreach (var (id, task) in tasks)
        {
            yield return new(BreachKind.ReturnVisitDiffers, subject, task.Sequence, id, Said(task.Resident, task.Reason, task.IsOpen), "-");
        }
    }

    private static string Said(string resident, ReturnVisitReason reason, bool isOpen) => $"{reason}, {resident}, {(isOpen ? "open" : "closed")}";
}
