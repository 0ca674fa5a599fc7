using Huiyin.Outbox;

namespace Huiyin.Concerns;

/// <summary>Takes what it is given, or not, or for the last time.</summary>
internal sealed class ShakyChannel : IOutboundChannel
{
    public int Next { get; set; }

    public Func<DateTimeOffset> LocalTime { get; set; } = null!;

    /// <summary>Unasked messages that would have rung a phone in the quiet hours.</summary>
    public List<string> AtNight { get; } = [];

    public bool Serves(string channelId) => true;

    public Task<DeliveryOutcome> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var now = LocalTime();
        if (message is { Urgency: MessageUrgency.Notice, Conversation.ChannelId: "sms" or "telegram" } && (now.Hour is >= 22 or < 7))
        {
            AtNight.Add($"{message.ActivityId} was sent by {message.Conversation.ChannelId} at {now:HH:mm}");
        }

        return Outcome();
    }

    private Task<DeliveryOutcome> Outcome() => Next switch
    {
        0 => throw new TimeoutException("The channel is silent."),
        1 => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Retry("503")),
        2 => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Undeliverable("400")),
        3 => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Undeliverable("403", DeliveryConsequence.RecipientSuspended)),
        _ => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered()),
    };
}
