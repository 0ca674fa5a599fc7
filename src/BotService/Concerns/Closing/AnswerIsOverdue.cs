using Huiyin.Concerns.DueActs;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Transactions;

namespace Huiyin.Concerns.Closing;

/// <summary>
/// The resident did not say whether it is solved: two reminders, then somebody goes and asks, and at last it is closed as unanswered. Which
/// of these were done is in the concern's events, so downtime delays but never skips or doubles one.
/// </summary>
internal sealed class AnswerIsOverdue(
    ConcernService concerns,
    ConcernHistory history,
    ConcernAnnouncements announcements,
    ReturnVisitService returnVisits,
    IReturnVisitRepository visits) : IDueActHandler
{
    public static readonly TimeSpan SecondReminderAfter = TimeSpan.FromDays(5);
    public static readonly TimeSpan ReturnVisitAfter = TimeSpan.FromDays(7);
    private static readonly TimeSpan LeastBetween = TimeSpan.FromDays(1);

    public NextAct Act => NextAct.Confirm;

    public async Task HandleAsync(ITransaction transaction, Concern due, CancellationToken cancellationToken)
    {
        switch (due.ActStage)
        {
            case 0:
                await RemindAsync(transaction, due, ConcernMessages.ReminderFirst, SecondReminderAfter, cancellationToken);
                break;
            case 1:
                await RemindAsync(transaction, due, ConcernMessages.ReminderSecond, ReturnVisitAfter, cancellationToken);
                break;
            default:
                await VisitOrCloseAsync(transaction, due, cancellationToken);
                break;
        }
    }

    private async Task RemindAsync(ITransaction transaction, Concern due, string message, TimeSpan nextAfter, CancellationToken cancellationToken)
    {
        var now = history.Now();
        var (planned, soonest) = ((due.RectifiedAt ?? now) + nextAfter, now + LeastBetween);
        var data = new ConcernEventData { Act = NextAct.Confirm, NextActDue = planned > soonest ? planned : soonest };
        var reminded = await history.ContinueAsync(transaction, due, ConcernEventKind.Reminded, Actor.System, data, text: null, now, cancellationToken);
        var change = new ConcernChange(message, due.Status, due.Status, due.Unit, Text: null, []);
        await announcements.AnnounceAsync(transaction, reminded, change, Actor.System, Audience.Reporter, cancellationToken);
    }

    private async Task VisitOrCloseAsync(ITransaction transaction, Concern due, CancellationToken cancellationToken)
    {
        var asked = (await visits.ListAsync(transaction, new ReturnVisitFilter(ConcernId: due.Id, OnlyOpen: false, Limit: 200), cancellationToken))
            .Any(visit => visit.Reason == ReturnVisitReason.Silence && visit.OpenedAt >= due.RectifiedAt);
        if (asked)
        {
            await concerns.TransitionAsync(transaction, due.Id, due.Version, new TransitionRequest(ConcernStatus.Closed, ConcernOutcome.Unanswered), Actor.System, cancellationToken);
        }
        else
        {
            await returnVisits.OpenAsync(transaction, due.Id, due.ReporterId, ReturnVisitReason.Silence, Actor.System, cancellationToken);
        }
    }
}
