namespace Huiyin.Webhooks;

/// <summary>A message to one webhook, and what became of it.</summary>
internal sealed record WebhookDelivery
{
    public long Id { get; init; }

    public required string WebhookId { get; init; }

    /// <summary>The same for every try and for a replay, so that the receiver can tell what it has seen already.</summary>
    public required string MessageId { get; init; }

    /// <summary>Which it tells of; null for a ping.</summary>
    public string? ConcernId { get; init; }

    /// <summary>One of <see cref="WebhookEvents.All"/>, or <see cref="WebhookEvents.Ping"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The JSON exactly as signed and sent.</summary>
    public required string Payload { get; init; }

    public WebhookDeliveryState State { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset NextAttemptAt { get; init; }

    /// <summary>The HTTP status of the last answer; null when there was none.</summary>
    public int? LastStatus { get; init; }

    public string? LastError { get; init; }

    public DateTimeOffset? LastAttemptAt { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }
}
