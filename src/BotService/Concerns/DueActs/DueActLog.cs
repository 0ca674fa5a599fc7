namespace Huiyin.Concerns.DueActs;

internal static partial class DueActLog
{
    [LoggerMessage(1200, LogLevel.Error, "What is due could not be read; trying again in {Pause}")]
    public static partial void RoundFailed(ILogger logger, TimeSpan pause, Exception failure);

    [LoggerMessage(1201, LogLevel.Error, "What is due with concern {ConcernId} could not be done; trying again in {Pause}")]
    public static partial void ActFailed(ILogger logger, string concernId, TimeSpan pause, Exception failure);
}
