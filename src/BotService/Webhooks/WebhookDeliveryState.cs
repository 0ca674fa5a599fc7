namespace Huiyin.Webhooks;

internal enum WebhookDeliveryState
{
    Waiting,
    Delivered,

    /// <summary>Tried as often as it is worth, or the webhook was disabled; a replay tries again.</summary>
    Failed,
}
