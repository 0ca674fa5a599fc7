using Huiyin.Concerns.Notices;
using Huiyin.Transactions;

namespace Huiyin.Concerns.DueActs;

/// <summary>
/// An act that the staff owe: its unit is reminded before the deadline; once that has passed, the level above is told, the resident is
/// told, and it counts. Each stage is an event, so that none comes twice.
/// </summary>
internal sealed class OwedActIsDue(
    NextAct act,
    ConcernHistory history,
    ConcernAnnouncements announcements,
    Deadlines deadlines,
    IStaffNoticeRepository notices) : IDueActHandler
{
    public NextAct Act => act;

    public Task HandleAsync(ITransaction transaction, Concern due, CancellationToken cancellationToken)
    {
        var now = history.Now();
        return now < due.NextActDue ? RemindAsync(transaction, due, now, cancellationToken) : EscalateAsync(transaction, due, now, cancellationToken);
    }

    private async Task RemindAsync(ITransaction transaction, Concern due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reminded = await history.ContinueAsync(
            transaction, due, ConcernEventKind.Reminded, Actor.System, new ConcernEventData { Act = act }, text: null, now, cancellationToken);
        await notices.AddAsync(transaction, NewStaffNotice.OfNextAct(reminded, StaffNoticeKind.Reminder, EscalationLevels.Unit), cancellationToken);
    }

    private async Task EscalateAsync(ITransaction transaction, Concern due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var level = due.EscalationLevel + 1;
        var data = new ConcernEventData { Act = act, NextActDue = deadlines.Supervision(due, level, now) };
        var escalated = await history.ContinueAsync(transaction, due, ConcernEventKind.Escalated, Actor.System, data, text: null, now, cancellationToken);
        foreach (var reader in new[] { EscalationLevels.Unit, Math.Min(level, EscalationLevels.District) })
        {
            await notices.AddAsync(transaction, NewStaffNotice.OfNextAct(escalated, StaffNoticeKind.Escalation, reader), cancellationToken);
        }

        var change = new ConcernChange(ConcernMessages.Escalated, due.Status, due.Status, due.Unit, Text: null, []);
        await announcements.AnnounceAsync(transaction, escalated, change, Actor.System, cancellationToken);
    }
}
