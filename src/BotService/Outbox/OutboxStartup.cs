using Huiyin.Transactions;

namespace Huiyin.Outbox;

/// <summary>On the embedded database this is the only node: leases left by a crash would only delay what they protected.</summary>
internal sealed class OutboxStartup(ITransactions transactions, IOutboxRepository messages, bool isOnlyNode) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        isOnlyNode
            ? transactions.WriteAsync(
                async (transaction, stop) =>
                {
                    await messages.ReleaseLeasesAsync(transaction, stop);
                    return true;
                },
                cancellationToken)
            : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
