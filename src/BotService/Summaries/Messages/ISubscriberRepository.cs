using Huiyin.Transactions;

namespace Huiyin.Summaries.Messages;

internal interface ISubscriberRepository
{
    /// <summary>The next residents after this one in the order of their ids; also those whose conversation is closed, see <see cref="SubscriberPage"/>.</summary>
    Task<SubscriberPage> PageAsync(ITransaction transaction, string? afterResidentId, int limit, CancellationToken cancellationToken);
}

/// <param name="Reachable">Those whose conversation is open.</param>
/// <param name="LastId">Where the next page begins; null when this was the last.</param>
internal sealed record SubscriberPage(IReadOnlyList<Subscriber> Reachable, string? LastId);
