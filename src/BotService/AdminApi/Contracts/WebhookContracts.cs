using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Huiyin.Webhooks;

namespace Huiyin.AdminApi.Contracts;

internal sealed record WebhookBody(
    [property: Description("https, at a public address.")] string? Url,
    [property: Description("At most 200 characters.")] string? Description,
    [property: Description("Which events: concern.filed, concern.changed, concern.replied, concern.noted, concern.escalated, concern.updated; absent or empty for all.")] IReadOnlyList<string?>? Events,
    [property: Description("Sends the words of residents and staff and the place too; false by default. Phone numbers and doors are never sent.")] bool? WithWords,
    [property: Description("Disabled ones get nothing, and what happens meanwhile is not sent later. Active by default.")] WebhookState? State);

internal sealed record WebhookView(
    string Id,
    string Url,
    string Description,
    [property: Description("Empty for all.")] IReadOnlyList<string> Events,
    bool WithWords,
    WebhookState State,
    [property: Description("Why the service disabled it: gone (the receiver said so), failing (for days).")] string? DisabledBecause,
    [property: Description("Since when no delivery succeeded.")] DateTimeOffset? FailingSince,
    [property: Description("Until when the secret before the last rotation signs too.")] DateTimeOffset? PreviousSecretUntil,
    [property: Description("Goes up with every change; the ETag is this number in quotes.")] int Version,
    DateTimeOffset CreatedAt)
{
    public static WebhookView Of(Webhook webhook) => new(
        webhook.Id,
        webhook.Url,
        webhook.Description,
        webhook.EventList,
        webhook.WithWords,
        webhook.State,
        webhook.DisabledBecause,
        webhook.FailingSince,
        webhook.PreviousUntil,
        webhook.Version,
        webhook.CreatedAt);
}

internal sealed record WebhookWithSecret(
    WebhookView Webhook,
    [property: Description("Signs the messages (Standard Webhooks, whsec_ and Base64). Shown only this once.")] string Secret);

internal sealed record WebhookDeliveryView(
    long Id,
    [property: Description("The header webhook-id; a replay has the same.")] string MessageId,
    string Type,
    WebhookDeliveryState State,
    int Attempts,
    [property: Description("While it waits.")] DateTimeOffset? NextAttemptAt,
    [property: Description("The HTTP status of the last answer.")] int? LastStatus,
    string? LastError,
    DateTimeOffset? LastAttemptAt,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DeliveredAt,
    [property: Description("The body that is sent.")] JsonNode Payload)
{
    public static WebhookDeliveryView Of(WebhookDelivery delivery) => new(
        delivery.Id,
        delivery.MessageId,
        delivery.Type,
        delivery.State,
        delivery.Attempts,
        delivery.State == WebhookDeliveryState.Waiting ? delivery.NextAttemptAt : null,
        delivery.LastStatus,
        delivery.LastError,
        delivery.LastAttemptAt,
        delivery.CreatedAt,
        delivery.DeliveredAt,
        JsonNode.Parse(delivery.Payload)!);
}

internal sealed record WebhookDeliveryList(
    IReadOnlyList<WebhookDeliveryView> Items,
    [property: Description("For the query parameter cursor of the next page; null on the last.")] string? Next);
