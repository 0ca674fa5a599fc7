using Huiyin.Concerns.Notices;
using Huiyin.Transactions;

namespace Huiyin.Concerns.DueActs;

/// <summary>
/// A deferred concern comes back to its unit on the date, with the explanation that was given then as a note and a new time to settle it
/// by. Whoever reported or follows it hears so.
/// </summary>
internal sealed class ReviewIsDue(ConcernService concerns, IConcernRepository repository, IStaffNoticeRepository notices) : IDueActHandler
{
    public NextAct Act => NextAct.Review;

    public async Task HandleAsync(ITransaction transaction, Concern due, CancellationToken cancellationToken)
    {
        var explanation = (await repository.EventsAsync(transaction, due.Id, cancellationToken)).Last(e => e.Data.To == ConcernStatus.Deferred).Text;
        var back = await concerns.TransitionAsync(transaction, due.Id, due.Version, new TransitionRequest(ConcernStatus.InProgress), Actor.System, cancellationToken);
        if (explanation is not null)
        {
            back = await concerns.NoteAsync(transaction, back.Id, back.Version, explanation, Actor.System, cancellationToken);
        }

        await notices.AddAsync(transaction, NewStaffNotice.OfNextAct(back, StaffNoticeKind.Returned, EscalationLevels.Unit), cancellationToken);
    }
}
