using System.Security.Cryptography;
using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Webhooks;

/// <summary>Owes every webhook that asked for it a message about what happened, in the transaction in which it happened.</summary>
internal sealed class WebhookObserver(IWebhookRepository webhooks, IWakeUps wakeUps, TimeProvider clock) : IConcernObserver
{
    public const string Topic = "webhooks";

    public async Task ObserveAsync(ITransaction transaction, Concern concern, ConcernEvent happened, CancellationToken cancellationToken)
    {
        var type = WebhookEvents.Of(happened.Kind);
        var messageId = MessageIdOf(concern.Id, happened.Sequence);
        var owed = (await webhooks.ListAsync(transaction, onlyActive: true, cancellationToken)).Where(webhook => webhook.Wants(type)).ToList();
        foreach (var webhook in owed)
        {
            var payload = WebhookPayload.Of(type, concern, happened, webhook.WithWords);
            await webhooks.EnqueueAsync(transaction, webhook.Id, new NewWebhookMessage(messageId, type, payload, concern.Id), clock.GetUtcNow(), cancellationToken);
        }

        if (owed.Count > 0)
        {
            await wakeUps.SignalAsync(transaction, Topic, concern.Id, cancellationToken);
        }
    }

    public static string MessageIdOf(string concernId, int sequence) => FormattableString.Invariant($"msg_{concernId}_{sequence}");

    /// <summary>A message that nothing in the ledger stands for.</summary>
    public static string NewMessageId() => "msg_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
