namespace Huiyin.Scheduling;

internal static partial class ScheduleLog
{
    [LoggerMessage(1300, LogLevel.Information, "{Job} was done for the {Period} of {FirstDay}: {Count}")]
    public static partial void Done(ILogger logger, string job, string period, DateOnly firstDay, int count);

    [LoggerMessage(1301, LogLevel.Information, "{Job} was passed over for the {Period} of {FirstDay}: {Reason}")]
    public static partial void Skipped(ILogger logger, string job, string period, DateOnly firstDay, string reason);

    [LoggerMessage(1302, LogLevel.Error, "{Job} failed; it is tried again in the next round")]
    public static partial void JobFailed(ILogger logger, string job, Exception failure);

    [LoggerMessage(1303, LogLevel.Warning, "The clock has jumped ahead to {Now}: no period is closed until it has stayed there for some minutes")]
    public static partial void ClockJumped(ILogger logger, DateTimeOffset now);
}
