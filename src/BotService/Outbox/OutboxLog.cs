namespace Huiyin.Outbox;

internal static partial class OutboxLog
{
    [LoggerMessage(1100, LogLevel.Warning, "Message {MessageId} ({Purpose}) could not be delivered on {Channel} after {Attempts} tries; next in {Pause}")]
    public static partial void WillRetry(ILogger logger, long messageId, string purpose, string channel, int attempts, TimeSpan pause);

    [LoggerMessage(1101, LogLevel.Error, "Message {MessageId} ({Purpose}) is undeliverable on {Channel} after {Attempts} tries")]
    public static partial void GivenUp(ILogger logger, long messageId, string purpose, string channel, int attempts);

    [LoggerMessage(1102, LogLevel.Error, "The channel {Channel} failed on message {MessageId}")]
    public static partial void ChannelFailed(ILogger logger, string channel, long messageId, Exception failure);

    [LoggerMessage(1103, LogLevel.Error, "The outbox could not be read or written; trying again in {Pause}")]
    public static partial void RoundFailed(ILogger logger, TimeSpan pause, Exception failure);
}
