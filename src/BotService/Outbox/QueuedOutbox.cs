using Huiyin.Transactions;

namespace Huiyin.Outbox;

internal sealed class QueuedOutbox(IOutboxRepository messages, HoldRules holds, IWakeUps wakeUps, TimeProvider clock) : IOutbox
{
    /// <summary>Signalled when something is queued; the detail is empty.</summary>
    public const string Topic = "outbox";

    public async Task EnqueueAsync(ITransaction transaction, NewOutboxMessage message, CancellationToken cancellationToken) =>
        await EnqueueManyAsync(transaction, [message], cancellationToken);

    public async Task<int> EnqueueManyAsync(ITransaction transaction, IReadOnlyList<NewOutboxMessage> queued, CancellationToken cancellationToken)
    {
        if (queued.Count == 0)
        {
            return 0;
        }

        var now = clock.GetUtcNow();
        var added = await messages.AddAsync(transaction, [.. queued.Select(message => (message, holds.Of(message, now)))], cancellationToken);
        await wakeUps.SignalAsync(transaction, Topic, "", cancellationToken);
        return added;
    }
}
