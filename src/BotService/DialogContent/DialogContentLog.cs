namespace Huiyin.DialogContent;

internal static partial class DialogContentLog
{
    [LoggerMessage(1100, LogLevel.Information, "The dialogs in {Folder} were read again.")]
    public static partial void Reloaded(ILogger logger, string folder);

    [LoggerMessage(1101, LogLevel.Error, "The dialogs in {Folder} are wrong; the last good ones stay in use. {Findings}")]
    public static partial void Refused(ILogger logger, string folder, string findings);

    [LoggerMessage(1102, LogLevel.Error, "The dialogs in {Folder} could not be read again; the last good ones stay in use.")]
    public static partial void ReloadFailed(ILogger logger, Exception exception, string folder);
}
