namespace Huiyin.Outbox;

internal abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    /// <summary><paramref name="ChannelActivityId"/> is the id that the channel gave, needed for later updates.</summary>
    internal sealed record Delivered(string? ChannelActivityId = null) : DeliveryOutcome;

    /// <summary>Worth another try, not before <paramref name="After"/> where the channel named a time.</summary>
    /// <param name="Error">What went wrong.</param>
    /// <param name="After">The time that the channel named.</param>
    /// <param name="IsUncertain">The channel may have taken it all the same, so that the next try may repeat it.</param>
    /// <param name="IsChannelBusy">Not this message but the whole channel has to wait for that time.</param>
    /// <param name="PartsSent">Of a text in parts: how many of them are there.</param>
    internal sealed record Retry(string Error, TimeSpan? After = null, bool IsUncertain = false, int PartsSent = 0, bool IsChannelBusy = false) : DeliveryOutcome;

    /// <summary>Not tried, and no try counted: it is not the time for it.</summary>
    /// <param name="Until">When to look again.</param>
    /// <param name="For">Null when only the channel needs a pause.</param>
    internal sealed record NotYet(DateTimeOffset Until, HoldReason? For = null) : DeliveryOutcome;

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
