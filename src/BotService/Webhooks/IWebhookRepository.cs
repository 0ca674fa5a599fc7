using Huiyin.Transactions;

namespace Huiyin.Webhooks;

internal interface IWebhookRepository
{
    Task AddAsync(ITransaction transaction, Webhook webhook, CancellationToken cancellationToken);

    /// <summary>Throws <see cref="ConcurrencyConflictException"/> when the stored version is not the one before.</summary>
    Task UpdateAsync(ITransaction transaction, Webhook webhook, CancellationToken cancellationToken);

    /// <summary>With everything that was or is to be delivered to it.</summary>
    Task RemoveAsync(ITransaction transaction, string webhookId, CancellationToken cancellationToken);

    Task<Webhook?> FindAsync(ITransaction transaction, string webhookId, CancellationToken cancellationToken);

    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<Webhook>> ListAsync(ITransaction transaction, bool onlyActive, CancellationToken cancellationToken);

    /// <summary>Returns the id of the delivery.</summary>
    Task<long> EnqueueAsync(ITransaction transaction, string webhookId, NewWebhookMessage message, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Due ones of active webhooks, kept from other nodes until <paramref name="leaseUntil"/>, with the webhook as it is now.</summary>
    Task<IReadOnlyList<(WebhookDelivery Delivery, Webhook Webhook)>> LeaseDueAsync(ITransaction transaction, DateTimeOffset now, DateTimeOffset leaseUntil, int limit, CancellationToken cancellationToken);

    /// <summary>Null when nothing waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(ITransaction transaction, CancellationToken cancellationToken);

    Task RecordAsync(ITransaction transaction, WebhookDelivery delivery, CancellationToken cancellationToken);

    /// <summary>Null <paramref name="since"/> when a delivery succeeded; otherwise kept when it is set already.</summary>
    Task SetFailingAsync(ITransaction transaction, string webhookId, DateTimeOffset? since, CancellationToken cancellationToken);

    /// <summary>Disables it and fails what still waits for it.</summary>
    Task DisableAsync(ITransaction transaction, string webhookId, string because, DateTimeOffset now, CancellationToken cancellationToken);

    Task<WebhookDelivery?> FindDeliveryAsync(ITransaction transaction, string webhookId, long deliveryId, CancellationToken cancellationToken);

    /// <summary>Newest first, before the delivery <paramref name="before"/> where it is given.</summary>
    Task<IReadOnlyList<WebhookDelivery>> DeliveriesAsync(ITransaction transaction, string webhookId, long? before, int limit, CancellationToken cancellationToken);

    /// <summary>Forgets what was settled before.</summary>
    Task<int> ForgetSettledAsync(ITransaction transaction, DateTimeOffset before, CancellationToken cancellationToken);
}
