using System.Net;
using Huiyin.Transactions;

namespace Huiyin.Webhooks;

/// <summary>Writes down what became of a try, and what that means for the webhook.</summary>
internal sealed class WebhookRecord(IWebhookRepository webhooks, WebhookOptions options, TimeProvider clock, ILogger<WebhookRecord> logger)
{
    // As the Standard Webhooks convention suggests; after the last one it is failed.
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    public async Task WriteAsync(ITransaction transaction, Webhook webhook, WebhookDelivery delivery, int? status, string? error, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var attempts = delivery.Attempts + 1;
        var tried = delivery with { Attempts = attempts, LastStatus = status, LastError = error, LastAttemptAt = now };
        if (error is null)
        {
            await webhooks.RecordAsync(transaction, tried with { State = WebhookDeliveryState.Delivered, DeliveredAt = now }, cancellationToken);
            await webhooks.SetFailingAsync(transaction, webhook.Id, since: null, cancellationToken);
            return;
        }

        var isLast = attempts > Pauses.Length;
        await webhooks.RecordAsync(
            transaction,
            isLast ? tried with { State = WebhookDeliveryState.Failed } : tried with { NextAttemptAt = now + Pauses[attempts - 1] },
            cancellationToken);
        await webhooks.SetFailingAsync(transaction, webhook.Id, now, cancellationToken);
        var because = status == (int)HttpStatusCode.Gone ? "gone" : webhook.FailingSince is { } since && now - since >= options.DisableAfter ? "failing" : null;
        if (because is not null)
        {
            await webhooks.DisableAsync(transaction, webhook.Id, because, now, cancellationToken);
            transaction.OnCommitted(() => WebhookLog.Disabled(logger, webhook.Id, because));
        }
    }
}
