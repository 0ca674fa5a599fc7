using Huiyin.Transactions;

namespace Huiyin.Outbox;

internal sealed class QueuedOutbox(IOutboxRepository messages, IWakeUps wakeUps) : IOutbox
{
    /// <summary>Signalled when something is queued; the detail is empty.</summary>
    public const string Topic = "outbox";

    public async Task EnqueueAsync(ITransaction transaction, NewOutboxMessage message, CancellationToken cancellationToken)
    {
        await messages.AddAsync(transaction, message, cancellationToken);
        await wakeUps.SignalAsync(transaction, Topic, "", cancellationToken);
    }
}
