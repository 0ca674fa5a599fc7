using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Demo;

/// <summary>Delivers what is owed at the story's time, so that the figures on echoes tell of the story and not of the minute that it was written in.</summary>
internal sealed class DemoDelivery(ITransactions transactions, IOutboxRepository messages, Delivery delivery, DeliveryRecord record, TimeProvider clock)
{
    private const int AtOnce = 200;

    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var due = await transactions.WriteAsync((transaction, token) => messages.LeaseDueAsync(transaction, clock.GetUtcNow().AddMinutes(5), AtOnce, token), cancellationToken);
            if (due.Count == 0)
            {
                return;
            }

            var outcomes = await Task.WhenAll(due.Select(message => delivery.AttemptAsync(message, cancellationToken)));
            await transactions.WriteAsync(
                async (transaction, token) =>
                {
                    for (var index = 0; index < due.Count; index++)
                    {
                        await record.WriteAsync(transaction, due[index], outcomes[index], token);
                    }

                    return due.Count;
                },
                cancellationToken);
        }
    }
}
