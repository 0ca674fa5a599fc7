namespace Huiyin.Webhooks;

internal static partial class WebhookLog
{
    [LoggerMessage(2101, LogLevel.Warning, "Webhook {Webhook} was disabled: {Because}. Mend the receiver and enable it again.")]
    public static partial void Disabled(ILogger logger, string webhook, string because);

    [LoggerMessage(2102, LogLevel.Error, "Delivering to webhooks failed; the next round is in {Pause}.")]
    public static partial void RoundFailed(ILogger logger, TimeSpan pause, Exception failure);
}
