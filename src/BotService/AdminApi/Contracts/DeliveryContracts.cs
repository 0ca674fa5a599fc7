using System.ComponentModel;
using Huiyin.Outbox;

namespace Huiyin.AdminApi.Contracts;

internal enum RecipientRole
{
    Reporter,
    Follower,

    /// <summary>No longer follows it; or the message is from before it was written down whose it is.</summary>
    Former,
}

/// <summary>What one recipient was told of a concern, and what not.</summary>
internal sealed record RecipientView(
    RecipientRole Role,
    [property: Description("All of it in a sentence, in the caller's language: told on Monday 9:02 by Web Chat; SMS failed twice, next attempt 9:20.")] string Text,
    [property: Description("How many of the messages below arrived.")] int Delivered,
    [property: Description("How many are still to be sent.")] int Queued,
    [property: Description("How many were given up; somebody has to go there.")] int Undeliverable,
    [property: Description("When something arrived last.")] DateTimeOffset? LastDeliveredAt,
    [property: Description("Oldest first.")] IReadOnlyList<DeliveryView> Messages);

internal sealed record DeliveryView(
    long Id,
    [property: Description("What it tells, stable: concern.rectified, concern.escalated, ...")] string Purpose,
    [property: Description("webchat, sms, msteams, ...")] string Channel,
    OutboxState State,
    [property: Description("How often it was tried.")] int Attempts,
    [property: Description("While it waits.")] DateTimeOffset? NextAttemptAt,
    [property: Description("Why the last attempt failed, as the channel said.")] string? LastError,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DeliveredAt,
    [property: Description("What became of it, in the caller's language.")] string Text)
{
    public static DeliveryView Of(OutboxEntry entry, string text) => new(
        entry.Id,
        entry.Purpose,
        entry.ChannelId,
        entry.State,
        entry.Attempts,
        entry.State == OutboxState.Queued ? entry.NextAttemptAt : null,
        entry.LastError,
        entry.CreatedAt,
        entry.DeliveredAt,
        text);
}
