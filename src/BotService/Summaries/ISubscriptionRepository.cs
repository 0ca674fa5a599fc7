using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Summaries;

internal interface ISubscriptionRepository
{
    /// <summary>Adds it, or moves it to the conversation; true when it is new.</summary>
    Task<bool> PutAsync(ITransaction transaction, string residentId, string area, ConversationKey conversation, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Of one area, or of all where <paramref name="area"/> is null; answers how many there were.</summary>
    Task<int> RemoveAsync(ITransaction transaction, string residentId, string? area, CancellationToken cancellationToken);

    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<Subscription>> OfResidentAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken);
}
