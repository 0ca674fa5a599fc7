using Huiyin.Concerns.Notices;
using Huiyin.Transactions;

namespace Huiyin.Concerns.DueActs;

/// <summary>
/// A question that the resident leaves open: they are asked once more, then the unit goes on with what it knows. A pause has an end,
/// so that nothing rests for ever behind a question.
/// </summary>
internal sealed class AnswerIsDue(
    ConcernService concerns,
    IConcernRepository repository,
    ConcernHistory history,
    ConcernAnnouncements announcements,
    IStaffNoticeRepository notices) : IDueActHandler
{
    public NextAct Act => NextAct.AwaitAnswer;

    public Task HandleAsync(ITransaction transaction, Concern due, CancellationToken cancellationToken) =>
        history.Now() < due.NextActDue ? AskAgainAsync(transaction, due, cancellationToken) : GoOnAsync(transaction, due, cancellationToken);

    private async Task AskAgainAsync(ITransaction transaction, Concern due, CancellationToken cancellationToken)
    {
        var asked = (await repository.EventsAsync(transaction, due.Id, cancellationToken)).Last(e => e.Data.To == ConcernStatus.AwaitingResident);
        var reminded = await history.ContinueAsync(
            transaction, due, ConcernEventKind.Reminded, Actor.System, new ConcernEventData { Act = Act }, text: null, history.Now(), cancellationToken);
        var change = new ConcernChange(ConcernMessages.AskedAgain, due.Status, due.Status, asked.Actor.Unit ?? due.Unit, asked.Text, []);
        await announcements.AnnounceAsync(transaction, reminded, change, Actor.System, cancellationToken);
    }

    private async Task GoOnAsync(ITransaction transaction, Concern due, CancellationToken cancellationToken)
    {
        var resumed = await concerns.TransitionAsync(transaction, due.Id, due.Version, new TransitionRequest(ConcernStatus.InProgress), Actor.System, cancellationToken);
        await notices.AddAsync(transaction, NewStaffNotice.OfNextAct(resumed, StaffNoticeKind.NoAnswer, EscalationLevels.Unit), cancellationToken);
    }
}
