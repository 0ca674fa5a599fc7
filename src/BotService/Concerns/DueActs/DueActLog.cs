namespace Huiyin.Concerns.DueActs;

internal static partial class DueActLog
{
    [LoggerMessage(1200, LogLevel.Error, "What is due could not be read; trying again in {Pause}")]
    public static partial void RoundFailed(ILogger logger, TimeSpan pause, Exception failure);

    [LoggerMessage(1202, LogLevel.Warning, "The clock has jumped ahead to {Now}: nothing is escalated until it has stayed there for some minutes")]
    public static partial void ClockJumped(ILogger logger, DateTimeOffset now);

    [LoggerMessage(1201, LogLevel.Error, "What is due with concern {ConcernId} could not be done; trying again in {Pause}")]
    public static partial void ActFailed(ILogger logger, string concernId, TimeSpan pause, Exception failure);
}
