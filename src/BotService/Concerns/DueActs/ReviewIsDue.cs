using Huiyin.Transactions;

namespace Huiyin.Concerns.DueActs;

/// <summary>A deferred concern comes back to its unit on the date, and whoever reported or follows it hears so.</summary>
internal sealed class ReviewIsDue(ConcernService concerns) : IDueActHandler
{
    public NextAct Act => NextAct.Review;

    public Task HandleAsync(ITransaction transaction, Concern due, CancellationToken cancellationToken) =>
        concerns.TransitionAsync(transaction, due.Id, due.Version, new TransitionRequest(ConcernStatus.InProgress), Actor.System, cancellationToken);
}
