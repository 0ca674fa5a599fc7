namespace Huiyin.Outbox;

/// <summary>Carries messages to one kind of channel. Delivery is at least once, so implementations are idempotent by activity id where the channel allows.</summary>
internal interface IOutboundChannel
{
    bool Serves(string channelId);

    Task<DeliveryOutcome> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken);
}
