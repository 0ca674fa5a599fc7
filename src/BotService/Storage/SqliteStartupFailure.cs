using Huiyin.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Huiyin.Storage;

internal static class SqliteStartupFailure
{
    public static StartupException Explain(SqliteException failure, string file) => new(
        failure.SqliteErrorCode switch
        {
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Damaged(file),
            raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH =>
                $"Cannot write the database {file}: give this user the right to write there, or choose another folder with --Data:Directory.",
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
                $"The database {file} is in use by another program: stop that, or choose another folder with --Data:Directory.",
            raw.SQLITE_FULL => $"No space left for the database {file}: free some, or choose another folder with --Data:Directory.",
            _ => $"Cannot open the database {file} ({failure.Message}): check the folder, or choose another one with --Data:Directory.",
        },
        failure);

    public static string Damaged(string file) =>
        $"The database {file} is damaged or no database at all: restore it from a backup, or move it away to start with an empty one.";
}
