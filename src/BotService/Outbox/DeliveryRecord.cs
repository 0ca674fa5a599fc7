using Huiyin.Transactions;

namespace Huiyin.Outbox;

/// <summary>Writes down what became of a message, with what that means for its conversation.</summary>
internal sealed class DeliveryRecord(
    IOutboxRepository messages,
    IConversationRepository conversations,
    IEnumerable<IUndeliverables> undeliverables,
    ChannelPolicies policies,
    HoldRules holds,
    RetryPause pause,
    OutboxMetrics metrics,
    TimeProvider clock,
    ILogger<DeliveryRecord> logger)
{
    public Task WriteAsync(ITransaction transaction, OutboxMessage message, DeliveryOutcome outcome, CancellationToken cancellationToken) => outcome switch
    {
        DeliveryOutcome.Delivered delivered => DeliveredAsync(transaction, message, delivered, cancellationToken),
        DeliveryOutcome.NotYet notYet => NotYetAsync(transaction, message, notYet, cancellationToken),
        DeliveryOutcome.Retry retry when IsWorthAnother(message, retry) => RetryAsync(transaction, message, retry, cancellationToken),
        DeliveryOutcome.Retry retry => GiveUpAsync(transaction, message, new DeliveryOutcome.Undeliverable(retry.Error), cancellationToken),
        DeliveryOutcome.Undeliverable undeliverable => GiveUpAsync(transaction, message, undeliverable, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private bool IsWorthAnother(OutboxMessage message, DeliveryOutcome.Retry retry)
    {
        var policy = policies.Of(message.Conversation.ChannelId);
        var next = clock.GetUtcNow() + (retry.After ?? TimeSpan.Zero);
        // A night's wait is ours, not the channel's failure.
        var since = message.HeldUntil is { } held && held > message.CreatedAt ? held : message.CreatedAt;
        return message.Attempts + 1 < policy.MaxAttempts && next - since < policy.MaxAge;
    }

    private Task NotYetAsync(ITransaction transaction, OutboxMessage message, DeliveryOutcome.NotYet notYet, CancellationToken cancellationToken) =>
        messages.MarkHeldAsync(transaction, message.Id, notYet.Until, notYet.For is { } reason ? new Hold(notYet.Until, reason) : null, cancellationToken);

    private async Task DeliveredAsync(ITransaction transaction, OutboxMessage message, DeliveryOutcome.Delivered delivered, CancellationToken cancellationToken)
    {
        await messages.MarkDeliveredAsync(transaction, message.Id, delivered.ChannelActivityId, cancellationToken);
        transaction.OnCommitted(() => metrics.Delivered(message, clock.GetUtcNow()));
    }

    private async Task RetryAsync(ITransaction transaction, OutboxMessage message, DeliveryOutcome.Retry retry, CancellationToken cancellationToken)
    {
        var wait = pause.After(message.Attempts + 1, retry.After);
        var next = clock.GetUtcNow() + wait;
        var hold = holds.OfNight(message, next);
        await messages.MarkForRetryAsync(transaction, message.Id, retry, hold?.Until ?? next, hold, cancellationToken);
        transaction.OnCommitted(() =>
        {
            metrics.Retried(message);
            OutboxLog.WillRetry(logger, message.Id, message.Purpose, message.Conversation.ChannelId, message.Attempts + 1, wait);
        });
    }

    private async Task GiveUpAsync(ITransaction transaction, OutboxMessage message, DeliveryOutcome.Undeliverable undeliverable, CancellationToken cancellationToken)
    {
        var wholeConversation = undeliverable.Consequence != DeliveryConsequence.MessageOnly;
        var lost = await messages.OwedAsync(transaction, message.Id, wholeConversation ? message.Conversation : null, cancellationToken);
        await messages.MarkUndeliverableAsync(transaction, message.Id, undeliverable.Error, cancellationToken);
        if (wholeConversation)
        {
            var state = undeliverable.Consequence == DeliveryConsequence.ConversationClosed ? ConversationState.Closed : ConversationState.Suspended;
            await conversations.SetStateAsync(transaction, message.Conversation, state, cancellationToken);
            await messages.GiveUpConversationAsync(transaction, message.Conversation, undeliverable.Error, cancellationToken);
        }

        foreach (var handler in undeliverables)
        {
            foreach (var one in lost)
            {
                await handler.GivenUpAsync(transaction, one, cancellationToken);
            }
        }

        transaction.OnCommitted(() =>
        {
            metrics.Undeliverable(message);
            OutboxLog.GivenUp(logger, message.Id, message.Purpose, message.Conversation.ChannelId, message.Attempts + 1);
        });
    }
}
