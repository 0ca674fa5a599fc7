namespace Huiyin.Outbox;

/// <summary>Which messages wait although they could go: those that come unasked and would ring a phone at night, and those that more may follow.</summary>
internal sealed class HoldRules(OutboxOptions options, ChannelPolicies policies, TimeZoneInfo district)
{
    public Hold? Of(NewOutboxMessage message, DateTimeOffset now) => message is { Urgency: MessageUrgency.Notice, Operation: OutboxOperation.Send }
        ? OfNight(message.Conversation, now) ?? OfMinute(message.Conversation, now)
        : null;

    /// <summary>The same when its turn has come: after a try that failed, or when the service was down in the evening.</summary>
    public Hold? OfNight(OutboxMessage message, DateTimeOffset now) => message is { Urgency: MessageUrgency.Notice, Operation: OutboxOperation.Send }
        ? OfNight(message.Conversation, now)
        : null;

    private Hold? OfMinute(ConversationKey conversation, DateTimeOffset now) =>
        policies.Of(conversation.ChannelId).DigestWindow is { } window && window > TimeSpan.Zero ? new Hold(now + window, HoldReason.Digest) : null;

    private Hold? OfNight(ConversationKey conversation, DateTimeOffset now)
    {
        var policy = policies.Of(conversation.ChannelId);
        return policy.RingsPhone && policy.Quiet.EndOf(TimeZoneInfo.ConvertTime(now, district)) is { } end
            ? new Hold(AtDistrict(end) + Spread(conversation), HoldReason.QuietHours)
            : null;
    }

    private DateTimeOffset AtDistrict(DateTime local) => new DateTimeOffset(local, district.GetUtcOffset(local)).ToUniversalTime();

    // The same for all messages of a conversation, which so stay in their order; nobody's phone company is overrun at seven sharp.
    private TimeSpan Spread(ConversationKey conversation)
    {
        var hash = 2166136261u;
        foreach (var letter in conversation.ConversationId)
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        // The low digits of such a hash alone follow the last letter.
        hash = unchecked((hash ^ (hash >> 16)) * 0x7feb352du);
        return TimeSpan.FromMilliseconds((hash ^ (hash >> 15)) % (options.QuietSpread.TotalMilliseconds + 1));
    }
}
