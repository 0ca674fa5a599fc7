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
        var former = (await concerns.RecipientsAsync(transaction, concernId, cancellationToken)).FirstOrDefault(recipient => recipient.ResidentId == before.ReporterId);
        await followers.ReplaceReporterAsync(transaction, new Follower { ConcernId = concernId, ResidentId = residentId, IsReporter = true }, conversation, now, cancellationToken);
        if (former is not null)
        {
            after = await KeepFollowingAsync(transaction, after, former, now, cancellationToken);
        }

        await FollowInPlaceAsync(transaction, after, before.ReporterId, conversation, now, cancellationToken);
        return after;
    }

    // Whoever raised or follows another concern that was merged into this one goes on hearing of it, though it is no longer theirs.
    private async Task<Concern> KeepFollowingAsync(ITransaction transaction, Concern linked, Recipient former, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var merged = await relations.MergedParticipantsAsync(transaction, linked.Id, cancellationToken);
        if (merged.FirstOrDefault(other => other.ResidentId == former.ResidentId) is not { } through)
        {
            return linked;
        }

        await followers.PutAsync(transaction, new Follower { ConcernId = linked.Id, ResidentId = former.ResidentId, Via = through.ConcernId }, former.Conversation, now, cancellationToken);
        return await history.ContinueAsync(transaction, linked, ConcernEventKind.Joined, Actor.Resident(former.ResidentId), new ConcernEventData { ResidentId = former.ResidentId }, text: null, now, cancellationToken);
    }

    // What it was merged into is theirs to hear of too, all the way to the one that goes on.
    private async Task FollowInPlaceAsync(ITransaction transaction, Concern linked, string former, ConversationKey conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var (via, goesOn) = (linked.Id, linked.MergedInto); goesOn is not null;)
        {
            var target = await ReadAsync(transaction, goesOn, expectedVersion: null, cancellationToken);
            var there = await followers.OfConcernAsync(transaction, target.Id, cancellationToken);
            var others = await relations.MergedParticipantsAsync(transaction, target.Id, cancellationToken);
            var leaves = there.Any(follower => follower.ResidentId == former && follower.Via == via) && others.All(other => other.ResidentId != former);
            if (leaves)
            {
                await followers.RemoveAsync(transaction, target.Id, former, cancellationToken);
            }

            var comes = there.All(follower => follower.ResidentId != linked.ReporterId);
            if (comes)
            {
                await followers.PutAsync(transaction, new Follower { ConcernId = target.Id, ResidentId = linked.ReporterId, Via = via }, conversation, now, cancellationToken);
            }

            if (comes || leaves)
            {
                var data = new ConcernEventData { ResidentId = linked.ReporterId, ResidentIds = leaves ? [former] : null };
                await history.ContinueAsync(transaction, target, ConcernEventKind.Joined, Actor.Resident(linked.ReporterId), data, text: null, now, cancellationToken);
            }

            (via, goesOn) = (target.Id, target.MergedInto);
        }
    }
}
