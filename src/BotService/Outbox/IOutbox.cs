using Huiyin.Transactions;

namespace Huiyin.Outbox;

internal interface IOutbox
{
    /// <summary>Queues the message behind all earlier ones of its conversation; it leaves after the transaction has committed.</summary>
    Task EnqueueAsync(ITransaction transaction, NewOutboxMessage message, CancellationToken cancellationToken);
}
