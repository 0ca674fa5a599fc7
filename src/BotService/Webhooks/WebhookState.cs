namespace Huiyin.Webhooks;

internal enum WebhookState
{
    Active,
    Disabled,
}
