using Huiyin.Concerns.ReturnVisits;
using Huiyin.Transactions;

namespace Huiyin.Concerns;

internal sealed partial class ConcernService
{
    // The answer came after all: nobody has to go there to ask for it.
    private async Task<Concern> EndSilenceAsync(ITransaction transaction, Concern answered, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await visits.FindOpenAsync(transaction, answered.Id, answered.ReporterId, ReturnVisitReason.Silence, cancellationToken) is not { } visit)
        {
            return answered;
        }

        var data = new ConcernEventData
        {
            ReturnVisitId = visit.Id,
            ReturnVisitReason = visit.Reason,
            ReturnVisitResult = ReturnVisitResult.NoLongerNeeded,
            ResidentId = visit.ResidentId,
        };
        var after = await history.ContinueAsync(transaction, answered, ConcernEventKind.ReturnVisitRecorded, actor, data, text: null, now, cancellationToken);
        var ended = visit with { Result = ReturnVisitResult.NoLongerNeeded, RecordedAt = now, RecordedBy = actor.Id, RecordedByName = actor.Name, ClosedAt = now };
        await visits.RecordAsync(transaction, ended, after.Version, cancellationToken);
        return after;
    }
}
