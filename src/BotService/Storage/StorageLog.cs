namespace Huiyin.Storage;

internal static partial class StorageLog
{
    [LoggerMessage(1000, LogLevel.Error, "An action after a commit failed")]
    public static partial void CommittedActionFailed(ILogger logger, Exception failure);

    [LoggerMessage(1001, LogLevel.Error, "A transaction did not end within {Limit} and was given up; it wrote nothing")]
    public static partial void WorkAbandoned(ILogger logger, TimeSpan limit);

    [LoggerMessage(1002, LogLevel.Error, "A batch of {Count} transactions could not be committed")]
    public static partial void BatchFailed(ILogger logger, int count, Exception failure);

    [LoggerMessage(1003, LogLevel.Information, "Database at version {Version}; {Applied} migrations applied now")]
    public static partial void Migrated(ILogger logger, int version, int applied);

    [LoggerMessage(1004, LogLevel.Warning, "Listening to the database was interrupted; trying again in {Delay}")]
    public static partial void ListeningInterrupted(ILogger logger, TimeSpan delay, Exception failure);

    [LoggerMessage(1005, LogLevel.Information, "A transaction is tried again: {SqlState}")]
    public static partial void Retrying(ILogger logger, string? sqlState);

    [LoggerMessage(1006, LogLevel.Information, "Bringing the database to version {Version} ({Name}), {Number} of {Count}; over a large ledger this may take minutes")]
    public static partial void Migrating(ILogger logger, int version, string name, int number, int count);
}
