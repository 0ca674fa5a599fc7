namespace Huiyin.Webhooks;

/// <summary>An address that is told of what happens to concerns.</summary>
internal sealed record Webhook
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Of <see cref="WebhookEvents.All"/>, separated by commas; empty for all.</summary>
    public string Events { get; init; } = "";

    /// <summary>Sends the words of residents and staff and the place too. Phone numbers are never sent.</summary>
    public bool WithWords { get; init; }

    public WebhookState State { get; init; }

    /// <summary>Code of the reason for which the service itself gave up: <c>gone</c>, <c>failing</c>.</summary>
    public string? DisabledBecause { get; init; }

    /// <summary>As given to the receiver: <c>whsec_</c> and Base64.</summary>
    public required string Secret { get; init; }

    /// <summary>Signs beside <see cref="Secret"/> until <see cref="PreviousUntil"/>, so that the receiver can change over in peace.</summary>
    public string? PreviousSecret { get; init; }

    public DateTimeOffset? PreviousUntil { get; init; }

    /// <summary>Since when no delivery succeeded; null while the last one did.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    public int Version { get; init; } = 1;

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public IReadOnlyList<string> EventList => Events.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public bool Wants(string type) => Events.Length == 0 || EventList.Contains(type);
}
