using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Deliveries.Replay;

internal interface IDeadLetterRepository
{
    /// <summary>Oldest first, behind <paramref name="after"/>.</summary>
    Task<IReadOnlyList<DeadLetter>> ListAsync(ITransaction transaction, DeadLetterFilter filter, long after, int limit, CancellationToken cancellationToken);

    Task<int> CountAsync(ITransaction transaction, DeadLetterFilter filter, CancellationToken cancellationToken);

    /// <summary>Of any message; null when there is none by this id.</summary>
    Task<OutboxState?> StateOfAsync(ITransaction transaction, long messageId, CancellationToken cancellationToken);

    /// <summary>Queues it anew with all its tries; false when it was no longer given up.</summary>
    Task<bool> RequeueAsync(ITransaction transaction, long messageId, CancellationToken cancellationToken);
}

/// <summary>Null fields do not filter.</summary>
/// <param name="Ids">These messages.</param>
/// <param name="ChannelId">Of this channel.</param>
/// <param name="Since">Queued since.</param>
/// <param name="ConcernId">About this concern.</param>
internal sealed record DeadLetterFilter(IReadOnlyList<long>? Ids = null, string? ChannelId = null, DateTimeOffset? Since = null, string? ConcernId = null);
