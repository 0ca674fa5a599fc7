using Huiyin.Transactions;

namespace Huiyin.Outbox;

internal interface IOutbox
{
    /// <summary>Queues the message behind all earlier ones of its conversation; it leaves after the transaction has committed.</summary>
    Task EnqueueAsync(ITransaction transaction, NewOutboxMessage message, CancellationToken cancellationToken);

    /// <summary>
    /// The same for many, in their order, by the hundred. Keep it to some hundreds in a transaction, because turns wait for it; see
    /// <see cref="BulkQueue"/> for more than that.
    /// </summary>
    /// <returns>How many were queued: all but those whose <see cref="NewOutboxMessage.OnceKey"/> was there before.</returns>
    Task<int> EnqueueManyAsync(ITransaction transaction, IReadOnlyList<NewOutboxMessage> messages, CancellationToken cancellationToken);
}
