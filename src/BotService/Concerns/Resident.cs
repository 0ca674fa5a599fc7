namespace Huiyin.Concerns;

/// <summary>Somebody who chats, as their channel knows them.</summary>
internal sealed record Resident
{
    public required string Id { get; init; }

    public required string ChannelId { get; init; }

    public required string ChannelUserId { get; init; }

    public required string Locale { get; init; }

    public string? Phone { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
