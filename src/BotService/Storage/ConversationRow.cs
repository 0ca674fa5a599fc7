using Huiyin.Outbox;

namespace Huiyin.Storage;

internal sealed class ConversationRow
{
    public const string Columns = "channel_id, conversation_id, resident_id, service_url, reference, locale, state, last_inbound_at";

    public string ChannelId { get; set; } = "";

    public string ConversationId { get; set; } = "";

    public string? ResidentId { get; set; }

    public string ServiceUrl { get; set; } = "";

    public string Reference { get; set; } = "";

    public string Locale { get; set; } = "";

    public ConversationState State { get; set; }

    public DateTimeOffset LastInboundAt { get; set; }

    public Conversation ToConversation() => new()
    {
        Key = new ConversationKey(ChannelId, ConversationId),
        ResidentId = ResidentId,
        ServiceUrl = ServiceUrl,
        Reference = Reference,
        Locale = Locale,
        State = State,
        LastInboundAt = LastInboundAt,
    };
}
