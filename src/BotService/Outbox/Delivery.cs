namespace Huiyin.Outbox;

/// <summary>Hands one message to the channel that serves it, and turns whatever goes wrong into an outcome.</summary>
internal sealed class Delivery(IEnumerable<IOutboundChannel> channels, OutboxOptions options, HoldRules holds, ChannelPace pace, TimeProvider clock, ILogger<Delivery> logger)
{
    private readonly IOutboundChannel[] _channels = [.. channels];

    public async Task<DeliveryOutcome> AttemptAsync(OutboxMessage message, CancellationToken stopping)
    {
        if (message.ConversationState != ConversationState.Open)
        {
            // Knocking again and again where nobody opens gets a bot blocked for everybody.
            return new DeliveryOutcome.Undeliverable($"The conversation is {message.ConversationState} until the resident speaks again.");
        }

        if (holds.OfNight(message, clock.GetUtcNow()) is { } hold)
        {
            return new DeliveryOutcome.NotYet(hold.Until, hold.For);
        }

        var channel = Array.Find(_channels, candidate => candidate.Serves(message.Conversation.ChannelId));
        if (channel is null)
        {
            return new DeliveryOutcome.Retry("No channel of this service serves it.");
        }

        if (pace.TryEnter(message.Conversation.ChannelId) is { } turn)
        {
            return new DeliveryOutcome.NotYet(turn);
        }

        using var limit = new CancellationTokenSource(options.DeliveryTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        try
        {
            var outcome = await channel.DeliverAsync(message, either.Token).WaitAsync(either.Token);
            if (outcome is DeliveryOutcome.Retry { IsChannelBusy: true, After: { } wish })
            {
                pace.Pause(message.Conversation.ChannelId, wish);
            }

            return outcome;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            return new DeliveryOutcome.Retry($"No answer within {options.DeliveryTimeout}.", IsUncertain: true);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            OutboxLog.ChannelFailed(logger, message.Conversation.ChannelId, message.Id, failure);
            return new DeliveryOutcome.Retry($"{failure.GetType().Name}: {failure.Message}", IsUncertain: true);
        }
    }
}
