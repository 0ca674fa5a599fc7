namespace Huiyin.Settings;

internal static partial class SettingsLog
{
    [LoggerMessage(1300, LogLevel.Error, "The settings in the database cannot be used, so the last good content stays: {Findings}")]
    public static partial void NotUsable(ILogger logger, string findings);

    [LoggerMessage(1302, LogLevel.Information, "Settings of the database stand in for files of the dialogs: {Settings}")]
    public static partial void InForce(ILogger logger, string settings);

    [LoggerMessage(1301, LogLevel.Error, "The settings could not be read; trying again in {Pause}")]
    public static partial void ReadingFailed(ILogger logger, TimeSpan pause, Exception failure);
}
