using Huiyin.Outbox;

namespace Huiyin.Visits;

/// <summary>Where a household without a chat is written to: nowhere. The message is declared undeliverable at once, so that somebody goes and tells them.</summary>
internal sealed class HouseholdChannel : IOutboundChannel
{
    public bool Serves(string channelId) => channelId == HouseholdReporter.Channel;

    public Task<DeliveryOutcome> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Undeliverable("The household has no chat: it is told in person."));
}
