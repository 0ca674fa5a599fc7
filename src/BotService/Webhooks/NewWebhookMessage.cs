namespace Huiyin.Webhooks;

/// <param name="MessageId">See <see cref="WebhookDelivery.MessageId"/>.</param>
/// <param name="Type">See <see cref="WebhookDelivery.Type"/>.</param>
/// <param name="Payload">The JSON to sign and send.</param>
/// <param name="ConcernId">Which it tells of; null for a ping.</param>
internal sealed record NewWebhookMessage(string MessageId, string Type, string Payload, string? ConcernId);
