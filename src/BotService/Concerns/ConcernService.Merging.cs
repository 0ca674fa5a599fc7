using Huiyin.Concerns.Followers;
using Huiyin.Transactions;

namespace Huiyin.Concerns;

internal sealed partial class ConcernService
{
    /// <summary>
    /// Joins several concerns into one. Who raised or follows them follows that one from now on. All or none: the first refusal ends it, naming
    /// <c>mergedInto</c> for a target that is closed, or <c>concerns</c> for a list that is empty, too long, or names the target.
    /// </summary>
    /// <param name="transaction">Roll it back on a refusal.</param>
    /// <param name="targetId">The one that goes on.</param>
    /// <param name="sources">Ids with the versions seen; null takes one as it is.</param>
    /// <param name="reason">Told to residents where given.</param>
    /// <param name="actor">Staff.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The target.</returns>
    public async Task<Concern> MergeAsync(ITransaction transaction, string targetId, IReadOnlyList<(string Id, int? Version)> sources, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        var ids = sources.Select(source => source.Id).ToHashSet();
        if (sources.Count is 0 or > ConcernLimits.MergedAtOnce || ids.Count != sources.Count || ids.Contains(targetId))
        {
            throw new ConcernRefusedException(Refusal.Invalid, "concerns");
        }

        foreach (var (id, version) in sources)
        {
            await TransitionAsync(transaction, id, version, new TransitionRequest(ConcernStatus.Closed, ConcernOutcome.Merged, reason, MergedInto: targetId), actor, cancellationToken);
        }

        return await ReadAsync(transaction, targetId, expectedVersion: null, cancellationToken);
    }

    /// <summary>Takes back a merger: the concern stands where it stood, with the time given back that it lay in the other one.</summary>
    public async Task<Concern> SplitAsync(ITransaction transaction, string concernId, int? expectedVersion, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        var merged = await ReadAsync(transaction, concernId, expectedVersion, cancellationToken);
        if (merged.Outcome != ConcernOutcome.Merged)
        {
            throw new ConcernRefusedException(Refusal.TransitionNotAllowed, "to", TransitionCheck.NextSteps(merged, actor), merged.Status);
        }

        var before = (await concerns.EventsAsync(transaction, concernId, cancellationToken)).LastOrDefault(happened => happened.Data.Outcome == ConcernOutcome.Merged)?.Data.From;
        var again = before switch
        {
            ConcernStatus.Submitted => ConcernStatus.Submitted,
            ConcernStatus.Assigned or ConcernStatus.Reopened => ConcernStatus.Assigned,
            // What the resident was asked or promised may be out of date: the unit decides anew.
            _ => ConcernStatus.InProgress,
        };
        return await TransitionAsync(transaction, concernId, merged.Version, new TransitionRequest(again, Text: reason), actor, cancellationToken);
    }

    private DateTimeOffset? SplitDue(Concern before, DateTimeOffset due, DateTimeOffset now) =>
        before is { Outcome: ConcernOutcome.Merged, ClosedAt: { } merged } ? deadlines.Resume(before with { ResolutionDue = due }, merged, now) : null;

    private async Task<Concern> FollowAsync(ITransaction transaction, Concern merged, string targetId, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var target = await concerns.FindAsync(transaction, targetId, cancellationToken);
        if (target is null or { IsOpen: false })
        {
            throw new ConcernRefusedException(Refusal.Invalid, "mergedInto");
        }

        var there = (await followers.OfConcernAsync(transaction, targetId, cancellationToken)).Select(follower => follower.ResidentId).ToHashSet();
        var come = (await concerns.RecipientsAsync(transaction, merged.Id, cancellationToken)).Where(recipient => !there.Contains(recipient.ResidentId)).ToList();
        foreach (var recipient in come)
        {
            var follower = new Follower { ConcernId = targetId, ResidentId = recipient.ResidentId, Via = merged.Id };
            await followers.PutAsync(transaction, follower, recipient.Conversation, now, cancellationToken);
        }

        return await NoteMovedAsync(transaction, target, ConcernEventKind.TookIn, merged, [.. come.Select(recipient => recipient.ResidentId)], actor, now, cancellationToken);
    }

    // Who came through the merged concern alone leaves with it, also from what its target was merged into in turn.
    private async Task UnfollowAsync(ITransaction transaction, Concern split, string targetId, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var (via, goesOn) = (split.Id, (string?)targetId); goesOn is not null;)
        {
            var target = await ReadAsync(transaction, goesOn, expectedVersion: null, cancellationToken);
            var through = (await followers.OfConcernAsync(transaction, target.Id, cancellationToken)).Where(follower => follower.Via == via).ToList();
            var others = await relations.MergedParticipantsAsync(transaction, target.Id, cancellationToken);
            var leaving = through.Where(follower => others.All(other => other.ResidentId != follower.ResidentId)).Select(follower => follower.ResidentId).ToList();
            foreach (var residentId in leaving)
            {
                await followers.RemoveAsync(transaction, target.Id, residentId, cancellationToken);
            }

            foreach (var staying in through.Where(follower => !leaving.Contains(follower.ResidentId)))
            {
                await followers.SetViaAsync(transaction, staying with { Via = others.First(other => other.ResidentId == staying.ResidentId).ConcernId }, cancellationToken);
            }

            await NoteMovedAsync(transaction, target, ConcernEventKind.SplitOff, split, leaving, actor, now, cancellationToken);
            (via, goesOn) = (target.Id, target.MergedInto);
        }
    }

    private Task<Concern> NoteMovedAsync(ITransaction transaction, Concern target, ConcernEventKind kind, Concern other, IReadOnlyList<string> residentIds, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var data = new ConcernEventData { OtherConcernId = other.Id, ResidentIds = residentIds is [] ? null : residentIds };
        return history.ContinueAsync(transaction, target, kind, actor, data, text: null, now, cancellationToken);
    }
}
