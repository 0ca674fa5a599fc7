using Huiyin.Concerns.Followers;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Concerns;

internal sealed partial class ConcernService
{
    /// <summary>Whoever proves to be of the household becomes the reporter of what was filed on its behalf, and hears of it in their chat from now on.</summary>
    public async Task<Concern> LinkReporterAsync(ITransaction transaction, string concernId, string residentId, ConversationKey conversation, CancellationToken cancellationToken)
    {
        var before = await ReadAsync(transaction, concernId, expectedVersion: null, cancellationToken);
        if (before.ReporterId == residentId)
        {
            return before;
        }

        var now = history.Now();
        var data = new ConcernEventData { ReporterId = residentId, ResidentId = before.ReporterId };
        var after = await history.ContinueAsync(transaction, before, ConcernEventKind.ReporterLinked, Actor.Resident(residentId), data, text: null, now, cancellationToken);
        await followers.ReplaceReporterAsync(transaction, new Follower { ConcernId = concernId, ResidentId = residentId, IsReporter = true }, conversation, now, cancellationToken);
        return after;
    }
}
