using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Transactions;

namespace Huiyin.Privacy.Copies;

/// <summary>Gathers the copy when it is asked for, so that no second store of it has to be kept or erased.</summary>
internal sealed class DataCopyMaker(IResidentRepository residents, ConcernQueries concerns, IAttachmentRepository attachments, IOwnRecords records, IDialogContent content, TimeProvider clock)
{
    private const int MostConcerns = 10_000;

    // What happens inside the office is not told to the resident, and not theirs.
    private static readonly ConcernEventKind[] NotTheirs =
        [ConcernEventKind.Noted, ConcernEventKind.Reminded, ConcernEventKind.Linked, ConcernEventKind.Unlinked, ConcernEventKind.TookIn, ConcernEventKind.SplitOff, ConcernEventKind.Joined];

    // Of the words that come with a step, those to the resident; why it was passed on is between the units.
    private static readonly ConcernStatus[] Worded = [ConcernStatus.AwaitingResident, ConcernStatus.Deferred, ConcernStatus.Rectified, ConcernStatus.Closed];

    public async Task<DataCopy> MakeAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken)
    {
        var resident = await residents.FindAsync(transaction, residentId, cancellationToken) ?? throw new InvalidOperationException("There is no such resident.");
        var (locale, snapshot) = (resident.Locale, content.Current);
        var all = await concerns.OfResidentAsync(transaction, residentId, MostConcerns, cancellationToken);
        List<OwnConcern> reported = [];
        List<FollowedConcern> followed = [];
        List<OwnRating> ratings = [];
        foreach (var concern in all.OrderBy(one => one.CreatedAt))
        {
            var events = await concerns.EventsAsync(transaction, concern.Id, cancellationToken);
            var number = ConcernNumber.Format(concern.Number);
            ratings.AddRange(events.Where(one => one.Kind == ConcernEventKind.Rated && one.Actor.Id == residentId).Select(one => new OwnRating(number, one.At, one.Data.Stars ?? 0, one.Text)));
            if (concern.ReporterId != residentId)
            {
                var acts = events.Where(one => one.Actor.Role == ActorRole.Resident && one.Actor.Id == residentId).Select(one => View(one, residentId, locale, snapshot)).ToList();
                followed.Add(new FollowedConcern(number, Category(concern, locale, snapshot), concern.Status, concern.Outcome, acts));
                continue;
            }

            var files = await attachments.OfConcernAsync(transaction, concern.Id, cancellationToken);
            reported.Add(new OwnConcern(
                number,
                concern.Kind,
                concern.Category,
                Category(concern, locale, snapshot),
                concern.Area,
                concern.Area is { } area ? Area(area, locale, snapshot) : null,
                concern.Place,
                concern.Position,
                concern.Phone,
                concern.Text,
                concern.SinceWhen,
                Unit(concern.Unit, locale, snapshot),
                concern.Status,
                concern.Outcome,
                concern.CreatedAt,
                concern.ClosedAt,
                [.. files.Where(file => file.Source is not null).Select(file => new OwnFile(file.FileName, file.ContentType, file.Size, file.CreatedAt))],
                [.. events.Where(one => !NotTheirs.Contains(one.Kind)).Select(one => View(one, residentId, locale, snapshot))]));
        }

        var chats = await records.ChatsAsync(transaction, residentId, cancellationToken);
        return new DataCopy(
            clock.GetUtcNow(),
            locale,
            new OwnProfile(resident.CreatedAt, locale, resident.Phone, chats),
            reported,
            followed,
            ratings,
            [.. (await records.ReturnVisitsAsync(transaction, residentId, cancellationToken)).Select(visit => new OwnReturnVisit(ConcernNumber.Format(visit.Number), visit.Reason, visit.OpenedAt, visit.RecordedAt, visit.Result))],
            [.. (await records.HouseholdVisitsAsync(transaction, residentId, cancellationToken)).Select(visit => new OwnHouseholdVisit(visit.Area, Area(visit.Area, locale, snapshot), visit.Building, visit.On, visit.Outcome))],
            [.. (await records.SubscriptionsAsync(transaction, residentId, cancellationToken)).Select(one => new OwnSubscription(one.Area, Area(one.Area, locale, snapshot), one.Since))],
            await records.MessagesAsync(transaction, residentId, cancellationToken));
    }

    private static OwnEvent View(ConcernEvent happened, string residentId, string locale, DialogContentSnapshot snapshot)
    {
        var byYou = happened.Actor.Role == ActorRole.Resident && happened.Actor.Id == residentId;
        var isForYou = happened.Kind == ConcernEventKind.Replied || (happened.Kind == ConcernEventKind.StatusChanged && happened.Data.To is { } to && Worded.Contains(to));
        return new OwnEvent(
            happened.At,
            happened.Kind,
            byYou,
            happened.Actor.Unit is { } unit ? Unit(unit, locale, snapshot) : null,
            happened.Data.To,
            byYou || (isForYou && happened.Actor.Role != ActorRole.Resident) ? happened.Text : null);
    }

    private static string Category(Concern concern, string locale, DialogContentSnapshot snapshot) =>
        snapshot.Taxonomy.TryFind(concern.Category, out var category) ? category.Label.In(locale) : concern.Category;

    private static string Area(string code, string locale, DialogContentSnapshot snapshot) => snapshot.Areas.TryFind(code, out var area) ? area.Label.In(locale) : code;

    private static string Unit(string code, string locale, DialogContentSnapshot snapshot) => snapshot.Units.TryFind(code, out var unit) ? unit.Label.In(locale) : code;
}
