using Huiyin.Transactions;

namespace Huiyin.Outbox;

/// <summary>
/// Queues as many messages as there are residents, in portions between which turns get their chance. Stopped half way it is simply run
/// again: what has a <see cref="NewOutboxMessage.OnceKey"/> and was queued is passed over.
/// </summary>
internal sealed class BulkQueue(ITransactions transactions, IOutbox outbox)
{
    private const int Portion = 500;

    /// <param name="messages">In the order in which they are to go; made as they are needed.</param>
    /// <param name="report">Is given how many were gone through so far.</param>
    /// <param name="cancellationToken">Stops between two portions.</param>
    /// <returns>How many were queued, and how many had been before.</returns>
    public async Task<BulkQueued> QueueAsync(IEnumerable<NewOutboxMessage> messages, Action<int>? report, CancellationToken cancellationToken)
    {
        var (queued, seen) = (0, 0);
        foreach (var portion in messages.Chunk(Portion))
        {
            queued += await transactions.WriteAsync((transaction, token) => outbox.EnqueueManyAsync(transaction, portion, token), cancellationToken);
            seen += portion.Length;
            report?.Invoke(seen);
        }

        return new BulkQueued(queued, seen - queued);
    }
}

internal readonly record struct BulkQueued(int Queued, int QueuedBefore);
