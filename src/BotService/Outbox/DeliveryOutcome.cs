namespace Huiyin.Outbox;

internal abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    /// <summary><paramref name="ChannelActivityId"/> is the id that the channel gave, needed for later updates.</summary>
    internal sealed record Delivered(string? ChannelActivityId = null) : DeliveryOutcome;

    /// <summary>Worth another try, not before <paramref name="After"/> where the channel named a time.</summary>
    internal sealed record Retry(string Error, TimeSpan? After = null) : DeliveryOutcome;

    /// <summary>No further try will help; <paramref name="Consequence"/> says what it means for later messages.</summary>
    internal sealed record Undeliverable(string Error, DeliveryConsequence Consequence = DeliveryConsequence.MessageOnly) : DeliveryOutcome;
}

internal enum DeliveryConsequence
{
    MessageOnly,

    /// <summary>The conversation is gone (404, 410).</summary>
    ConversationClosed,

    /// <summary>The resident blocked the bot (403).</summary>
    RecipientSuspended,
}
