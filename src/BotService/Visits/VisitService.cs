using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Transactions;

namespace Huiyin.Visits;

/// <summary>
/// Every act on the ledger of visits. Each writes its event, the household's state and the concerns noted into the caller's
/// transaction. What can't be taken is a <see cref="VisitRefusedException"/>; roll back then.
/// </summary>
internal sealed class VisitService(
    IVisitRepository visits,
    IHouseholdRepository households,
    CurrentCampaign campaigns,
    HouseholdReporter reporters,
    ConcernService concerns,
    ConcernQueries ledger,
    IDialogContent content,
    DistrictTime district)
{
    public async Task<RecordedVisit> RecordAsync(ITransaction transaction, NewVisit visit, Actor by, CancellationToken cancellationToken)
    {
        RequireVisitor(by);
        var key = ConcernInput.Optional(visit.DeduplicationKey, "deduplicationKey", VisitLimits.DeduplicationKey);
        if (key is not null && await visits.FindByDeduplicationKeyAsync(transaction, key, cancellationToken) is { } before)
        {
            return await ReadAsync(transaction, before, cancellationToken);
        }

        var household = await households.FindAsync(transaction, visit.HouseholdId, cancellationToken)
            ?? throw new VisitRefusedException(VisitRefusal.UnknownHousehold, "household", visit.HouseholdId);
        var at = AtOf(visit.VisitedAt);
        var day = DateOnly.FromDateTime(district.At(at).DateTime);
        var campaign = await campaigns.ForAsync(transaction, visit.Campaign, household.Address.Area, day, cancellationToken);
        var written = new VisitEvent
        {
            Id = NewId(),
            Campaign = campaign.Code,
            HouseholdId = household.Id,
            Area = household.Address.Area,
            Kind = VisitEventKind.Recorded,
            Outcome = visit.Outcome,
            VisitedAt = at,
            VisitedOn = day,
            RecordedAt = Now(),
            By = by,
            Remark = ConcernInput.Optional(visit.Remark, "remark", VisitLimits.Remark),
        };
        var state = await WriteAsync(transaction, written, key, cancellationToken);
        var filed = await FileAsync(transaction, written, household, visit.Concerns ?? [], by, cancellationToken);
        return new RecordedVisit(written, household, state, filed);
    }

    /// <summary>Puts right what was written down: <paramref name="outcome"/> stands in its place, from the same time unless another is given.</summary>
    public Task<RecordedVisit> CorrectAsync(ITransaction transaction, string visitId, VisitOutcome outcome, DateTimeOffset? visitedAt, string? remark, Actor by, CancellationToken cancellationToken) =>
        ReplaceAsync(transaction, visitId, VisitEventKind.Corrected, outcome, visitedAt, remark, by, cancellationToken);

    /// <summary>Takes back what was written down. Concerns that nobody has begun to work on are withdrawn with it; the others stay, and are in the answer.</summary>
    public async Task<RecordedVisit> RetractAsync(ITransaction transaction, string visitId, string? reason, Actor by, CancellationToken cancellationToken)
    {
        var retracted = await ReplaceAsync(transaction, visitId, VisitEventKind.Retracted, null, null, reason, by, cancellationToken);
        List<Concern> noted = [];
        foreach (var concernId in await visits.ConcernsAsync(transaction, visitId, cancellationToken))
        {
            var concern = (await ledger.FindAsync(transaction, concernId, cancellationToken))!;
            noted.Add(concern is { Status: ConcernStatus.Submitted or ConcernStatus.Assigned, FirstContactAt: null }
                ? await concerns.WithdrawAsync(transaction, concernId, reason, Actor.Resident(concern.ReporterId), cancellationToken)
                : concern);
        }

        return retracted with { Concerns = noted };
    }

    private async Task<RecordedVisit> ReplaceAsync(ITransaction transaction, string visitId, VisitEventKind kind, VisitOutcome? outcome, DateTimeOffset? visitedAt, string? remark, Actor by, CancellationToken cancellationToken)
    {
        RequireVisitor(by);
        var wrong = await visits.FindAsync(transaction, visitId, cancellationToken) ?? throw new VisitRefusedException(VisitRefusal.UnknownVisit, "visit", visitId);
        var household = (await households.FindAsync(transaction, wrong.HouseholdId, cancellationToken))!;
        await visits.LockHouseholdAsync(transaction, wrong.HouseholdId, cancellationToken);
        var all = await visits.OfHouseholdAsync(transaction, wrong.Campaign, wrong.HouseholdId, cancellationToken);
        if (wrong.Kind == VisitEventKind.Retracted || all.Any(visit => visit.Corrects == wrong.Id))
        {
            throw new VisitRefusedException(VisitRefusal.AlreadyCorrected, "visit", visitId);
        }

        var at = visitedAt is null ? wrong.VisitedAt : AtOf(visitedAt);
        var day = DateOnly.FromDateTime(district.At(at).DateTime);
        await campaigns.ForAsync(transaction, wrong.Campaign, wrong.Area, day, cancellationToken);
        var written = new VisitEvent
        {
            Id = NewId(),
            Campaign = wrong.Campaign,
            HouseholdId = wrong.HouseholdId,
            Area = wrong.Area,
            Kind = kind,
            Outcome = outcome,
            VisitedAt = at,
            VisitedOn = day,
            RecordedAt = Now(),
            By = by,
            Corrects = wrong.Id,
            Remark = ConcernInput.Optional(remark, "remark", VisitLimits.Remark),
        };
        return new RecordedVisit(written, household, await WriteAsync(transaction, written, null, cancellationToken), []);
    }

    private async Task<HouseholdVisit?> WriteAsync(ITransaction transaction, VisitEvent visit, string? key, CancellationToken cancellationToken)
    {
        await visits.LockHouseholdAsync(transaction, visit.HouseholdId, cancellationToken);
        await visits.AppendAsync(transaction, visit, key, cancellationToken);
        var state = VisitFold.Of(await visits.OfHouseholdAsync(transaction, visit.Campaign, visit.HouseholdId, cancellationToken));
        await visits.PutStateAsync(transaction, visit.Campaign, visit.HouseholdId, state, cancellationToken);
        return state;
    }

    private async Task<IReadOnlyList<Concern>> FileAsync(ITransaction transaction, VisitEvent visit, Household household, IReadOnlyList<NotedConcern> noted, Actor by, CancellationToken cancellationToken)
    {
        if (noted.Count > VisitLimits.ConcernsPerVisit)
        {
            throw new VisitRefusedException(VisitRefusal.TooLong, "concerns", $"{VisitLimits.ConcernsPerVisit}");
        }

        List<Concern> filed = [];
        foreach (var concern in noted)
        {
            var (residentId, conversation) = await reporters.OfAsync(transaction, household.Id, cancellationToken);
            var filing = new NewConcern(
                residentId,
                conversation,
                concern.Kind,
                concern.Category,
                concern.Text,
                concern.Language,
                household.Address.Area,
                HouseholdWording.Place(household.Address, content.Current.Areas, concern.Language),
                Phone: concern.Phone,
                DeduplicationKey: $"{visit.Id}-{filed.Count}",
                Urgent: concern.Urgent);
            filed.Add(await concerns.FileAsync(transaction, filing, by, cancellationToken));
            await visits.AddConcernAsync(transaction, visit.Id, filed[^1].Id, cancellationToken);
        }

        return filed;
    }

    private async Task<RecordedVisit> ReadAsync(ITransaction transaction, VisitEvent visit, CancellationToken cancellationToken)
    {
        List<Concern> noted = [];
        foreach (var concernId in await visits.ConcernsAsync(transaction, visit.Id, cancellationToken))
        {
            noted.Add((await ledger.FindAsync(transaction, concernId, cancellationToken))!);
        }

        return new RecordedVisit(
            visit,
            (await households.FindAsync(transaction, visit.HouseholdId, cancellationToken))!,
            await visits.StateAsync(transaction, visit.Campaign, visit.HouseholdId, cancellationToken),
            noted);
    }

    private DateTimeOffset AtOf(DateTimeOffset? given)
    {
        var now = Now();
        return given is null ? now
            : given > now + VisitLimits.ClockDifference ? throw new VisitRefusedException(VisitRefusal.InTheFuture, "visitedAt")
            : given.Value.ToUniversalTime();
    }

    private DateTimeOffset Now() => district.Now.ToUniversalTime();

    private string NewId() => Guid.CreateVersion7(Now()).ToString("N");

    private static void RequireVisitor(Actor by)
    {
        if (by.Role is ActorRole.Resident or ActorRole.Auditor or ActorRole.System)
        {
            throw new VisitRefusedException(VisitRefusal.NotAllowed);
        }
    }
}
