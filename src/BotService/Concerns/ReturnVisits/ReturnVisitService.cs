using Huiyin.Transactions;

namespace Huiyin.Concerns.ReturnVisits;

/// <summary>
/// Opens, lists and records the tasks of telling residents in person. Like every act on a concern these write into the caller's
/// transaction, appear as events of the concern, and refuse bad input with a <see cref="ConcernRefusedException"/>.
/// </summary>
internal sealed class ReturnVisitService(
    IReturnVisitRepository visits,
    IConcernRepository concerns,
    ConcernService service,
    ConcernHistory history,
    TransitionCheck check)
{
    /// <summary>The open task for this concern, resident and reason: the one there is, or a new one.</summary>
    public async Task<ReturnVisit> OpenAsync(ITransaction transaction, string concernId, string residentId, ReturnVisitReason reason, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Role == ActorRole.Auditor)
        {
            throw new ConcernRefusedException(Refusal.ActorNotAllowed);
        }

        var concern = await concerns.FindAsync(transaction, concernId, cancellationToken);
        var participants = await concerns.RecipientsAsync(transaction, concernId, cancellationToken);
        var isTheirs = participants.Any(participant => participant.ResidentId == residentId) && (actor.Role != ActorRole.Resident || actor.Id == residentId);
        if (concern is null || !isTheirs)
        {
            throw new ConcernRefusedException(Refusal.NotFound);
        }

        if (await visits.FindOpenAsync(transaction, concernId, residentId, reason, cancellationToken) is { } open)
        {
            return open;
        }

        var now = history.Now();
        var visit = new ReturnVisit
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            ConcernId = concernId,
            ResidentId = residentId,
            Reason = reason,
            Area = concern.Area,
            Unit = concern.Unit,
            OpenedAt = now,
            Due = now + TimeFor(reason, concern.DeadlineClass),
        };
        await visits.AddAsync(transaction, visit, cancellationToken);
        var data = new ConcernEventData { ReturnVisitId = visit.Id, ReturnVisitReason = reason, ResidentId = residentId, ReturnVisitDue = visit.Due };
        // While somebody goes to ask, the answer may take so long.
        data = reason == ReturnVisitReason.Silence && concern.NextAct == NextAct.Confirm ? data with { NextActDue = visit.Due } : data;
        await history.ContinueAsync(transaction, concern, ConcernEventKind.ReturnVisitOpened, actor, data, text: null, now, cancellationToken);
        return visit;
    }

    /// <summary>
    /// Writes down what came of it. The reporter's yes closes the concern as confirmed and their no reopens it, where it is rectified or
    /// closed. After a silence, anything else that ends the task closes the concern as unanswered. Whoever settled the concern may record neither. <paramref name="words"/> are needed with a no.
    /// </summary>
    public async Task<ReturnVisit> RecordAsync(ITransaction transaction, string visitId, ReturnVisitResult result, string? words, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Role is ActorRole.Resident or ActorRole.Auditor or ActorRole.System)
        {
            throw new ConcernRefusedException(Refusal.ActorNotAllowed);
        }

        var visit = await visits.FindAsync(transaction, visitId, cancellationToken) ?? throw new ConcernRefusedException(Refusal.NotFound);
        var text = result == ReturnVisitResult.Disputed
            ? ConcernInput.Required(words, "text", ConcernLimits.Text)
            : ConcernInput.Optional(words, "text", ConcernLimits.Text);
        if (!Enum.IsDefined(result) || result == ReturnVisitResult.NoLongerNeeded)
        {
            throw new ConcernRefusedException(Refusal.Invalid, "result");
        }

        if (!visit.IsOpen)
        {
            throw new ConcernRefusedException(Refusal.DoneBefore, "returnVisit");
        }

        var now = history.Now();
        var notMet = visit.NotMet + (result == ReturnVisitResult.NotMet ? 1 : 0);
        var recorded = visit with
        {
            NotMet = notMet,
            Result = result,
            Text = text,
            RecordedAt = now,
            RecordedBy = actor.Id,
            RecordedByName = actor.Name,
            ClosedAt = result != ReturnVisitResult.NotMet || notMet >= ReturnVisit.MostTries ? now : null,
        };
        var concern = await concerns.FindAsync(transaction, visit.ConcernId, cancellationToken) ?? throw new ConcernRefusedException(Refusal.NotFound);
        var data = new ConcernEventData { ReturnVisitId = visit.Id, ReturnVisitReason = visit.Reason, ReturnVisitResult = result, ResidentId = visit.ResidentId };
        var after = await history.ContinueAsync(transaction, concern, ConcernEventKind.ReturnVisitRecorded, actor, data, text, now, cancellationToken);
        await visits.RecordAsync(transaction, recorded, after.Version, cancellationToken);
        await ActOnAsync(transaction, after, recorded, actor, cancellationToken);
        return recorded;
    }

    public Task<ReturnVisit?> FindAsync(ITransaction transaction, string visitId, CancellationToken cancellationToken) =>
        visits.FindAsync(transaction, visitId, cancellationToken);

    /// <summary>Due first comes first. Throws <see cref="ConcernRefusedException"/> naming <c>limit</c> when that is out of range.</summary>
    public Task<IReadOnlyList<ReturnVisit>> ListAsync(ITransaction transaction, ReturnVisitFilter filter, CancellationToken cancellationToken) =>
        filter.Limit is < 1 or > 200 || filter.Offset < 0
            ? throw new ConcernRefusedException(Refusal.Invalid, "limit")
            : visits.ListAsync(transaction, filter, cancellationToken);

    // A follower's word is kept, but only the reporter says for the concern whether it is solved.
    private async Task ActOnAsync(ITransaction transaction, Concern concern, ReturnVisit recorded, Actor actor, CancellationToken cancellationToken)
    {
        if (recorded.ResidentId != concern.ReporterId)
        {
            return;
        }

        if (AnswerOf(recorded, concern) is { } answer && !check.IsTooLate(concern, answer, actor))
        {
            await service.TransitionAsync(transaction, concern.Id, concern.Version, answer, actor, cancellationToken);
        }
        else if (recorded is { IsOpen: false, Reason: ReturnVisitReason.Silence } && concern.Status == ConcernStatus.Rectified)
        {
            // Asked in the chat three times and once in person: that is all that can be done.
            var unanswered = new TransitionRequest(ConcernStatus.Closed, ConcernOutcome.Unanswered);
            await service.TransitionAsync(transaction, concern.Id, concern.Version, unanswered, Actor.System, cancellationToken);
        }
    }

    private static TransitionRequest? AnswerOf(ReturnVisit recorded, Concern concern) => (recorded.Result, concern.Status, concern.Outcome) switch
    {
        (ReturnVisitResult.Confirmed, ConcernStatus.Rectified, _) =>
            new TransitionRequest(ConcernStatus.Closed, ConcernOutcome.Confirmed, recorded.Text, ReturnVisitId: recorded.Id),
        (ReturnVisitResult.Disputed, ConcernStatus.Rectified, _)
            or (ReturnVisitResult.Disputed, ConcernStatus.Closed, ConcernOutcome.Confirmed or ConcernOutcome.Unanswered or ConcernOutcome.NotAccepted) =>
            new TransitionRequest(ConcernStatus.Reopened, Text: recorded.Text, ReturnVisitId: recorded.Id),
        _ => null,
    };

    private static TimeSpan TimeFor(ReturnVisitReason reason, DeadlineClass deadlineClass) => (reason, deadlineClass) switch
    {
        (_, DeadlineClass.Urgent) => TimeSpan.FromDays(1),
        (ReturnVisitReason.Silence, _) => TimeSpan.FromDays(5),
        _ => TimeSpan.FromDays(3),
    };
}
