using Huiyin.Concerns.Followers;
using Huiyin.Concerns.Notices;
using Huiyin.Concerns.Relations;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Transactions;

namespace Huiyin.Concerns;

/// <summary>
/// Every act on a concern. Each writes its event, the row and the messages it owes into the caller's transaction. Bad input is a
/// <see cref="ConcernRefusedException"/>, a stale version a <see cref="ConcurrencyConflictException"/>; roll back on either.
/// </summary>
internal sealed partial class ConcernService(
    IConcernRepository concerns,
    IFollowerRepository followers,
    IRelationRepository relations,
    IReturnVisitRepository visits,
    StepNotices notices,
    ConcernHistory history,
    ConcernAnnouncements announcements,
    ConcernEvidence evidence,
    TransitionCheck check,
    PassingOn passingOn,
    IRouting routing,
    Deadlines deadlines)
{
    public async Task<Concern> FileAsync(ITransaction transaction, NewConcern filing, Actor actor, CancellationToken cancellationToken)
    {
        if (filing.DeduplicationKey is { } key && await concerns.FindByDeduplicationKeyAsync(transaction, key, cancellationToken) is { } filedBefore)
        {
            return filedBefore;
        }

        var words = Checked(filing);
        var now = history.Now();
        var route = routing.Route(words.Category, words.Area, words.Kind, words.Urgent);
        var (acceptance, firstContact, resolution) = deadlines.For(route.DeadlineClass, route.Unit, now);
        var concernId = Guid.CreateVersion7(now).ToString("N");
        var data = new ConcernEventData
        {
            Number = ConcernNumber.FromSequence(await concerns.NextSequenceAsync(transaction, cancellationToken)),
            Kind = words.Kind,
            Category = words.Category,
            Area = words.Area,
            Language = words.Language,
            ReporterId = words.ReporterId,
            Unit = route.Unit,
            RoutedBy = route.RoutedBy,
            DeadlineClass = route.DeadlineClass,
            AcceptanceDue = acceptance,
            FirstContactDue = firstContact,
            ResolutionDue = resolution,
            AttachmentIds = words.AttachmentIds is null or [] ? null : words.AttachmentIds,
        };
        var concern = await history.BeginAsync(transaction, concernId, words, actor, data, now, cancellationToken);
        await evidence.TakeAsync(transaction, concernId, words.AttachmentIds, cancellationToken);
        await concerns.AddFollowerAsync(transaction, concernId, words.ReporterId, words.Conversation, isReporter: true, now, cancellationToken);
        return concern;
    }

    /// <summary><paramref name="expectedVersion"/> null takes the concern as it is.</summary>
    public async Task<Concern> TransitionAsync(ITransaction transaction, string concernId, int? expectedVersion, TransitionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var before = await ReadAsync(transaction, concernId, expectedVersion, cancellationToken);
        RequireReporter(before, actor);
        var (row, complete) = check.Allow(before, request, actor);
        var isPassedOn = passingOn.Check(before, complete, actor);
        var taken = await evidence.TakeAsync(transaction, concernId, complete.AttachmentIds, cancellationToken);
        var now = history.Now();
        var data = new ConcernEventData
        {
            From = before.Status,
            To = complete.To,
            Outcome = complete.Outcome,
            Unit = complete.Unit,
            AcceptanceDue = SplitDue(before, before.AcceptanceDue, now),
            FirstContactDue = SplitDue(before, before.FirstContactDue, now),
            ResolutionDue = SplitDue(before, before.ResolutionDue, now) ?? NewDue(before, complete.To, now),
            ReviewOn = complete.ReviewOn,
            ResponsibleInstead = complete.ResponsibleInstead,
            MergedInto = complete.MergedInto,
            AttachmentIds = taken is [] ? null : [.. taken.Select(attachment => attachment.Id)],
            ReturnVisitId = complete.ReturnVisitId,
            PassedOn = isPassedOn ? true : null,
        };
        var after = await history.ContinueAsync(transaction, before, ConcernEventKind.StatusChanged, actor, data, complete.Text, now, cancellationToken);
        await passingOn.TellSupervisorAsync(transaction, before, after, cancellationToken);
        var goesOn = complete.MergedInto is { } target ? await FollowAsync(transaction, after, target, actor, now, cancellationToken) : null;

        // Who has no unit of their own, as a supervisor, acts for the unit that had it: that one passes it on.
        var unit = actor.Unit ?? (isPassedOn ? before.Unit : after.Unit);
        var change = new ConcernChange(row.Message, before.Status, after.Status, unit, complete.Text, taken, goesOn?.Number, goesOn?.NextActDue, actor.Role == ActorRole.System);
        await announcements.AnnounceAsync(transaction, after, change, actor, row.Tells, cancellationToken);
        // What comes back because its time has come, the sweep tells the unit itself.
        var tells = actor.Role == ActorRole.System && after.Status == ConcernStatus.InProgress ? row.Tells & ~Audience.Unit : row.Tells;
        await notices.TellAsync(transaction, after, tells, row.Message, cancellationToken);
        return await FollowUpAsync(transaction, before, after, change, actor, now, cancellationToken);
    }

    // What a step brings with it for other concerns and for open tasks.
    private async Task<Concern> FollowUpAsync(ITransaction transaction, Concern before, Concern after, ConcernChange change, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (before.MergedInto is { } leaves)
        {
            await UnfollowAsync(transaction, after, leaves, actor, now, cancellationToken);
        }

        if (after.Status == ConcernStatus.Rectified)
        {
            await TellChildrenAsync(transaction, after, change, actor, now, cancellationToken);
        }

        var isAnswered = after.Status == ConcernStatus.Reopened || after.Outcome == ConcernOutcome.Confirmed;
        return isAnswered ? await EndSilenceAsync(transaction, after, actor, now, cancellationToken) : after;
    }

    /// <summary>Staff answer without changing the status; reporter and followers are told.</summary>
    public async Task<Concern> ReplyAsync(ITransaction transaction, string concernId, int? expectedVersion, string text, Actor actor, CancellationToken cancellationToken)
    {
        RequireStaff(actor);
        var words = ConcernInput.Required(text, "text", ConcernLimits.Text);
        var before = await ReadAsync(transaction, concernId, expectedVersion, cancellationToken);
        var after = await history.ContinueAsync(transaction, before, ConcernEventKind.Replied, actor, new ConcernEventData(), words, history.Now(), cancellationToken);
        var change = new ConcernChange(ConcernMessages.Replied, before.Status, after.Status, actor.Unit ?? after.Unit, words, []);
        await announcements.AnnounceAsync(transaction, after, change, actor, cancellationToken);
        return after;
    }

    /// <summary>For staff alone; nobody is told.</summary>
    public async Task<Concern> NoteAsync(ITransaction transaction, string concernId, int? expectedVersion, string text, Actor actor, CancellationToken cancellationToken)
    {
        RequireStaff(actor);
        var words = ConcernInput.Required(text, "text", ConcernLimits.Text);
        var before = await ReadAsync(transaction, concernId, expectedVersion, cancellationToken);
        return await history.ContinueAsync(transaction, before, ConcernEventKind.Noted, actor, new ConcernEventData(), words, history.Now(), cancellationToken);
    }

    public Task<Concern> RecordRectificationAsync(ITransaction transaction, string concernId, int? expectedVersion, Rectification rectification, Actor actor, CancellationToken cancellationToken) =>
        TransitionAsync(
            transaction,
            concernId,
            expectedVersion,
            new TransitionRequest(ConcernStatus.Rectified, Text: rectification.Text, AttachmentIds: rectification.AttachmentIds),
            actor,
            cancellationToken);

    /// <summary>Is it solved? Yes closes it as confirmed; no reopens it, also for some days after it was closed.</summary>
    public Task<Concern> AnswerRectificationAsync(ITransaction transaction, string concernId, bool solved, string? words, Actor actor, CancellationToken cancellationToken) =>
        TransitionAsync(
            transaction,
            concernId,
            expectedVersion: null,
            solved
                ? new TransitionRequest(ConcernStatus.Closed, ConcernOutcome.Confirmed, words)
                : new TransitionRequest(ConcernStatus.Reopened, Text: words),
            actor,
            cancellationToken);

    public Task<Concern> WithdrawAsync(ITransaction transaction, string concernId, string? reason, Actor actor, CancellationToken cancellationToken) =>
        TransitionAsync(
            transaction,
            concernId,
            expectedVersion: null,
            new TransitionRequest(ConcernStatus.Closed, ConcernOutcome.Withdrawn, reason),
            actor,
            cancellationToken);

    /// <summary>The resident has more to say. What answers a question of staff sends the concern back to them.</summary>
    public async Task<Concern> AddWordsAsync(ITransaction transaction, string concernId, string text, Actor actor, CancellationToken cancellationToken)
    {
        var words = ConcernInput.Required(text, "text", ConcernLimits.Text);
        var before = await ReadForParticipantAsync(transaction, concernId, actor, cancellationToken);
        var after = await history.ContinueAsync(transaction, before, ConcernEventKind.WordsAdded, actor, new ConcernEventData(), words, history.Now(), cancellationToken);
        return after.Status == ConcernStatus.AwaitingResident && actor.Id == after.ReporterId
            ? await TransitionAsync(transaction, concernId, after.Version, new TransitionRequest(ConcernStatus.InProgress), actor, cancellationToken)
            : after;
    }

    public async Task<Concern> AddAttachmentsAsync(ITransaction transaction, string concernId, IReadOnlyList<string> attachmentIds, Actor actor, CancellationToken cancellationToken)
    {
        var before = await ReadForParticipantAsync(transaction, concernId, actor, cancellationToken);
        var taken = await evidence.TakeAsync(transaction, concernId, attachmentIds, cancellationToken);
        if (taken is [])
        {
            throw new ConcernRefusedException(Refusal.Required, "attachmentIds");
        }

        var data = new ConcernEventData { AttachmentIds = [.. taken.Select(attachment => attachment.Id)] };
        return await history.ContinueAsync(transaction, before, ConcernEventKind.AttachmentsAdded, actor, data, text: null, history.Now(), cancellationToken);
    }

    private static NewConcern Checked(NewConcern filing) => filing with
    {
        Text = ConcernInput.Required(filing.Text, "text", ConcernLimits.Text),
        Category = ConcernInput.Required(filing.Category, "category", 100),
        Language = ConcernInput.Required(filing.Language, "language", 35),
        Area = ConcernInput.Optional(filing.Area, "area", 100),
        Place = ConcernInput.Optional(filing.Place, "place", ConcernLimits.Place),
        SinceWhen = ConcernInput.Optional(filing.SinceWhen, "sinceWhen", ConcernLimits.SinceWhen),
        Phone = ConcernInput.Optional(filing.Phone, "phone", ConcernLimits.Phone),
    };

    private DateTimeOffset? NewDue(Concern before, ConcernStatus to, DateTimeOffset now) => before switch
    {
        { PausedSince: { } paused } when to == ConcernStatus.InProgress => deadlines.Resume(before, paused, now),
        { Status: ConcernStatus.Deferred } when to == ConcernStatus.InProgress => deadlines.AfterReview(before, now),
        _ when to == ConcernStatus.Reopened => deadlines.Reopen(before, now),
        _ => null,
    };

    private async Task<Concern> ReadAsync(ITransaction transaction, string concernId, int? expectedVersion, CancellationToken cancellationToken)
    {
        var concern = await concerns.FindAsync(transaction, concernId, cancellationToken) ?? throw new ConcernRefusedException(Refusal.NotFound);
        return expectedVersion is null || expectedVersion == concern.Version
            ? concern
            : throw new ConcurrencyConflictException($"Concern {concernId} is at version {concern.Version}, not {expectedVersion}.");
    }

    private async Task<Concern> ReadForParticipantAsync(ITransaction transaction, string concernId, Actor actor, CancellationToken cancellationToken)
    {
        var concern = await ReadAsync(transaction, concernId, expectedVersion: null, cancellationToken);
        if (actor.Role != ActorRole.Resident)
        {
            RequireStaff(actor);
            return concern;
        }

        var participants = await concerns.RecipientsAsync(transaction, concernId, cancellationToken);
        return participants.Any(participant => participant.ResidentId == actor.Id) ? concern : throw new ConcernRefusedException(Refusal.NotFound);
    }

    // Somebody else's concern does not exist for a resident, so that numbers cannot be tried out.
    private static void RequireReporter(Concern concern, Actor actor)
    {
        if (actor.Role == ActorRole.Resident && concern.ReporterId != actor.Id)
        {
            throw new ConcernRefusedException(Refusal.NotFound);
        }
    }

    private static void RequireStaff(Actor actor)
    {
        if (actor.Role is ActorRole.Resident or ActorRole.Auditor)
        {
            throw new ConcernRefusedException(Refusal.ActorNotAllowed);
        }
    }
}
