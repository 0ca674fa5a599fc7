using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Huiyin.Storage;

/// <summary>Opens connections to the embedded database with the settings that durability and side-by-side reading need.</summary>
internal sealed class SqliteConnections(string file)
{
    private const int BusySeconds = 5;

    public string File { get; } = file;

    public DbConnection OpenWriter()
    {
        var connection = Open(SqliteOpenMode.ReadWriteCreate);
        try
        {
            // FULL: a commit is on the disk before anybody is told of it.
            connection.Execute(
                """
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA foreign_keys = ON;
                PRAGMA recursive_triggers = ON;
                PRAGMA secure_delete = ON;
                PRAGMA journal_size_limit = 67108864;
                PRAGMA cache_size = -65536;
                """);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public DbConnection OpenReader()
    {
        var connection = Open(SqliteOpenMode.ReadWrite);
        connection.Execute("PRAGMA query_only = ON");
        return connection;
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = File,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout = {BusySeconds * 1000}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
