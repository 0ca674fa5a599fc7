using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Concerns.ReturnVisits;

/// <summary>A resident whom no message reaches is told in person.</summary>
internal sealed class UndeliveredBecomesVisit(ReturnVisitService visits) : IUndeliverables
{
    public async Task GivenUpAsync(ITransaction transaction, UndeliveredMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await visits.OpenAsync(transaction, message.ConcernId, message.ResidentId, ReturnVisitReason.Undeliverable, Actor.System, cancellationToken);
        }
        catch (ConcernRefusedException refused) when (refused.Refusal == Refusal.NotFound)
        {
            // They no longer have to do with it: who merged, split or erased saw to it that nobody waits for news.
        }
    }
}
