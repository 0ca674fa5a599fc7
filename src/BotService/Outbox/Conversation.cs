namespace Huiyin.Outbox;

/// <summary>A conversation as last heard of, with what is needed to speak first in it.</summary>
internal sealed record Conversation
{
    public required ConversationKey Key { get; init; }

    public string? ResidentId { get; init; }

    /// <summary>Only ever from authenticated inbound traffic: our token travels there.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The Bot Framework's conversation reference, as JSON.</summary>
    public required string Reference { get; init; }

    public required string Locale { get; init; }

    public ConversationState State { get; init; }

    public DateTimeOffset LastInboundAt { get; init; }
}
