using Huiyin.Outbox;
using Huiyin.Privacy.Keys;

namespace Huiyin.Storage;

internal sealed class OutboxRow
{
    public const string Columns =
        """
        o.id, o.channel_id, o.conversation_id, o.activity_id, o.operation, o.payload, o.concern_id, o.purpose, o.attempts, o.created_at, o.urgency, o.held_until, o.parts_sent, o.uncertain_sends,
        CASE WHEN o.operation <> 'Send' THEN (
            SELECT sent.channel_activity_id FROM outbox AS sent
            WHERE sent.channel_id = o.channel_id AND sent.conversation_id = o.conversation_id AND sent.activity_id = o.activity_id
                AND sent.operation = 'Send' AND sent.channel_activity_id IS NOT NULL
            ORDER BY sent.id DESC LIMIT 1) END AS channel_activity_id,
        (SELECT c.state FROM conversation AS c WHERE c.channel_id = o.channel_id AND c.conversation_id = o.conversation_id) AS conversation_state,
        (SELECT b.payload FROM outbox_body AS b WHERE b.id = o.body_id) AS body,
        CASE WHEN o.body_id IS NOT NULL THEN (SELECT c.reference FROM conversation AS c WHERE c.channel_id = o.channel_id AND c.conversation_id = o.conversation_id) END AS reference
        """;

    public long Id { get; set; }

    public string ChannelId { get; set; } = "";

    public string ConversationId { get; set; } = "";

    public string ActivityId { get; set; } = "";

    public OutboxOperation Operation { get; set; }

    public string Payload { get; set; } = "";

    public string? Body { get; set; }

    public string? Reference { get; set; }

    public string? ConcernId { get; set; }

    public string Purpose { get; set; } = "";

    public int Attempts { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string? ChannelActivityId { get; set; }

    public ConversationState? ConversationState { get; set; }

    public MessageUrgency Urgency { get; set; }

    public DateTimeOffset? HeldUntil { get; set; }

    public int PartsSent { get; set; }

    public int UncertainSends { get; set; }

    public long? ToldBy { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    public static string Field(string channelId, string conversationId, string activityId) => $"outbox.payload/{channelId}/{conversationId}/{activityId}";

    public OutboxMessage ToMessage(FieldProtector fields) => new(
        Id,
        new ConversationKey(ChannelId, ConversationId),
        ActivityId,
        Operation,
        Whole(fields.Reveal(Payload, Field(ChannelId, ConversationId, ActivityId))!),
        ConcernId,
        Purpose,
        Attempts,
        CreatedAt,
        ChannelActivityId,
        ConversationState ?? Huiyin.Outbox.ConversationState.Open,
        Urgency,
        HeldUntil,
        PartsSent,
        UncertainSends);

    private string Whole(string own) => Body is null ? own : SharedBody.Whole(Body, Reference, ActivityId);
}
