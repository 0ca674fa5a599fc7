using Huiyin.Transactions;

namespace Huiyin.Concerns;

internal sealed partial class ConcernService
{
    /// <summary>
    /// Makes the concern a part of another, as five complaints are of one junction. It keeps its own life; that the parent was rectified is told
    /// to whoever raised or follows it. One level only: <see cref="Refusal.Invalid"/> <c>parent</c> for itself, a closed one, or a family of three generations.
    /// </summary>
    public async Task<Concern> LinkAsync(ITransaction transaction, string childId, int? expectedVersion, string parentId, Actor actor, CancellationToken cancellationToken)
    {
        RequireStaff(actor);
        var child = await ReadAsync(transaction, childId, expectedVersion, cancellationToken);
        var parent = await concerns.FindAsync(transaction, parentId, cancellationToken);
        var isPossible = parent is { IsOpen: true, ParentId: null } && child.IsOpen && parent.Id != child.Id
            && (await relations.ChildrenAsync(transaction, child.Id, cancellationToken)).Count == 0;
        if (!isPossible)
        {
            throw new ConcernRefusedException(Refusal.Invalid, "parent");
        }

        return child.ParentId == parentId
            ? child
            : await history.ContinueAsync(transaction, child, ConcernEventKind.Linked, actor, new ConcernEventData { OtherConcernId = parentId }, text: null, history.Now(), cancellationToken);
    }

    /// <summary>The concern is no longer a part of another; without a parent nothing changes.</summary>
    public async Task<Concern> UnlinkAsync(ITransaction transaction, string childId, int? expectedVersion, Actor actor, CancellationToken cancellationToken)
    {
        RequireStaff(actor);
        var child = await ReadAsync(transaction, childId, expectedVersion, cancellationToken);
        return child.ParentId is null
            ? child
            : await history.ContinueAsync(transaction, child, ConcernEventKind.Unlinked, actor, new ConcernEventData { OtherConcernId = child.ParentId }, text: null, history.Now(), cancellationToken);
    }

    private async Task TellChildrenAsync(ITransaction transaction, Concern parent, ConcernChange change, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var child in await relations.ChildrenAsync(transaction, parent.Id, cancellationToken))
        {
            if (!child.IsOpen)
            {
                continue;
            }

            var data = new ConcernEventData { OtherConcernId = parent.Id };
            var told = await history.ContinueAsync(transaction, child, ConcernEventKind.ParentRectified, actor, data, change.Text, now, cancellationToken);
            var news = new ConcernChange(ConcernMessages.ParentRectified, child.Status, told.Status, change.Unit, change.Text, [], parent.Number);
            await announcements.AnnounceAsync(transaction, told, news, actor, cancellationToken);
            await notices.TellAsync(transaction, told, Audience.Unit, ConcernMessages.ParentRectified, cancellationToken);
        }
    }
}
