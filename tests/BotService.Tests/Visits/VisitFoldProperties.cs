using FsCheck;
using FsCheck.Fluent;
using Huiyin.Concerns;

namespace Huiyin.Visits;

/// <summary>The fold against a recount that does it the slow, obvious way: strike out what was corrected, then read what is left.</summary>
public sealed class VisitFoldProperties
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Fold_OfAnyEvents_EqualsANaiveRecount() =>
        Prop.ForAll(Histories().ToArbitrary(), events =>
        {
            var state = VisitFold.Of(events);
            var left = Recount(events);
            return left.Count == 0
                ? state is null
                : state is not null
                    && state.Attempts == left.Count
                    && state.NotAtHome == left.Count(visit => visit.Outcome == VisitOutcome.NotAtHome)
                    && state.Outcome == left[^1].Outcome
                    && state.VisitedOn == FirstVisited(left);
        }).QuickCheckThrowOnFailure();

    private static DateOnly? FirstVisited(List<VisitEvent> left)
    {
        DateOnly? first = null;
        foreach (var visit in left.Where(visit => visit.Outcome == VisitOutcome.Visited))
        {
            first = first is null || visit.VisitedOn < first ? visit.VisitedOn : first;
        }

        return first;
    }

    private static List<VisitEvent> Recount(IReadOnlyList<VisitEvent> events)
    {
        List<VisitEvent> left = [];
        foreach (var visit in events)
        {
            left.RemoveAll(earlier => earlier.Id == visit.Corrects);
            if (visit.Kind != VisitEventKind.Retracted)
            {
                left.Add(visit);
            }
        }

        left.Sort((one, other) => (one.VisitedAt, one.Number).CompareTo((other.VisitedAt, other.Number)));
        return left;
    }

    // A number below 100 records at that hour; one above corrects or takes back one of those that still stand.
    private static Gen<List<VisitEvent>> Histories() =>
        Gen.Choose(0, 199).ArrayOf().Select(numbers =>
        {
            List<VisitEvent> events = [];
            List<string> standing = [];
            foreach (var number in numbers)
            {
                var corrected = number >= 100 && standing.Count > 0 ? standing[number % standing.Count] : null;
                var kind = corrected is null ? VisitEventKind.Recorded : number % 3 == 0 ? VisitEventKind.Retracted : VisitEventKind.Corrected;
                var at = Start.AddHours(number % 100);
                var visit = new VisitEvent
                {
                    Number = events.Count + 1,
                    Id = $"visit-{events.Count}",
                    Campaign = "autumn",
                    HouseholdId = "household",
                    Area = "mingdu",
                    Kind = kind,
                    Outcome = kind == VisitEventKind.Retracted ? null : (VisitOutcome)(number % 4),
                    VisitedAt = at,
                    VisitedOn = DateOnly.FromDateTime(at.DateTime),
                    RecordedAt = at,
                    By = new Actor(ActorRole.Visitor, "visitor"),
                    Corrects = corrected,
                };
                events.Add(visit);
                standing.Remove(corrected ?? "");
                if (kind != VisitEventKind.Retracted)
                {
                    standing.Add(visit.Id);
                }
            }

            return events;
        });
}
