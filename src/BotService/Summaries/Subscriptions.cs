using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Summaries;

/// <summary>Residents take and leave the weekly summary of an area. Nobody is subscribed who did not ask for it.</summary>
internal sealed class Subscriptions(ISubscriptionRepository subscriptions, IDialogContent content, TimeProvider clock)
{
    /// <summary>A week's message stays readable; more areas than these are a supervisor's business.</summary>
    public const int MostAreas = 5;

    /// <summary>True when it is new; asking again only moves it to this conversation.</summary>
    /// <exception cref="ConcernRefusedException">The area is unknown (<c>area</c>), or the resident has <see cref="MostAreas"/> already.</exception>
    public async Task<bool> SubscribeAsync(ITransaction transaction, string residentId, string area, ConversationKey conversation, CancellationToken cancellationToken)
    {
        if (!content.Current.Areas.TryFind(area, out _))
        {
            throw new ConcernRefusedException(Refusal.Invalid, "area");
        }

        var present = await subscriptions.OfResidentAsync(transaction, residentId, cancellationToken);
        if (present.Count >= MostAreas && present.All(subscription => subscription.Area != area))
        {
            throw new ConcernRefusedException(Refusal.TooLong, "area");
        }

        return await subscriptions.PutAsync(transaction, residentId, area, conversation, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>Of one area, or of all where <paramref name="area"/> is null; false when there was none.</summary>
    public async Task<bool> UnsubscribeAsync(ITransaction transaction, string residentId, string? area, CancellationToken cancellationToken) =>
        await subscriptions.RemoveAsync(transaction, residentId, area, cancellationToken) > 0;

    /// <summary>Oldest first.</summary>
    public Task<IReadOnlyList<Subscription>> OfResidentAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken) =>
        subscriptions.OfResidentAsync(transaction, residentId, cancellationToken);
}
