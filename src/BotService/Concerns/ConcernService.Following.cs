using Huiyin.Concerns.Followers;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Concerns;

internal sealed partial class ConcernService
{
    /// <summary>
    /// The resident hears from now on everything about the concern; joining twice changes nothing. Of a merged concern they join the one that
    /// goes on. Refused: <see cref="Refusal.NotFound"/>, and <see cref="Refusal.TransitionNotAllowed"/> once it is closed.
    /// </summary>
    /// <returns>The concern joined.</returns>
    public async Task<Concern> JoinAsync(ITransaction transaction, string concernId, ConversationKey conversation, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Role != ActorRole.Resident)
        {
            throw new ConcernRefusedException(Refusal.ActorNotAllowed);
        }

        var concern = await ReadAsync(transaction, concernId, expectedVersion: null, cancellationToken);
        while (concern.MergedInto is { } goesOn)
        {
            concern = await ReadAsync(transaction, goesOn, expectedVersion: null, cancellationToken);
        }

        if (!concern.IsOpen)
        {
            throw new ConcernRefusedException(Refusal.TransitionNotAllowed, status: concern.Status);
        }

        var known = (await followers.OfConcernAsync(transaction, concern.Id, cancellationToken)).FirstOrDefault(follower => follower.ResidentId == actor.Id);
        if (known is { Via: null })
        {
            return concern;
        }

        var now = history.Now();
        await followers.PutAsync(transaction, new Follower { ConcernId = concern.Id, ResidentId = actor.Id }, conversation, now, cancellationToken);
        return await history.ContinueAsync(transaction, concern, ConcernEventKind.Joined, actor, new ConcernEventData { ResidentId = actor.Id }, text: null, now, cancellationToken);
    }
}
