using System.Data.Common;
using Dapper;
using Huiyin.Diagnostics;
using Huiyin.Transactions;
using Microsoft.Data.Sqlite;

namespace Huiyin.Storage;

internal sealed class SqliteDatabase : IDatabase
{
    // Checking every page of a larger file would make the start noticeably slower.
    private const long LargestFileToCheck = 32 * 1024 * 1024;

    private readonly SqliteConnections connections;
    private readonly Migrator migrator;
    private readonly SqliteWriter writer;
    private readonly SqliteReaders readers;

    public SqliteDatabase(StorageOptions options, Dialect dialect, Migrator migrator, TimeProvider clock, ILogger<SqliteDatabase> logger)
    {
        this.migrator = migrator;
        connections = new SqliteConnections(options.SqliteFile);
        writer = new SqliteWriter(connections, dialect, options.WorkTimeout, clock, logger);
        readers = new SqliteReaders(connections, dialect, logger);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var connection = connections.OpenWriter();
            RefuseDamaged(connection);
            // Takes the write lock at once: a second process waits here until the first has migrated.
            connection.Execute("BEGIN IMMEDIATE");
            await migrator.MigrateAsync(connection, cancellationToken);
            connection.Execute("COMMIT");
        }
        catch (SqliteException failure)
        {
            throw SqliteStartupFailure.Explain(failure, connections.File);
        }
    }

    public Task<T> WriteAsync<T>(Func<ITransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        WriteScope.RefuseNested();
        return writer.WriteAsync(work, cancellationToken);
    }

    public Task<T> ReadAsync<T>(Func<ITransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        readers.ReadAsync(work, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        readers.Dispose();
    }

    private void RefuseDamaged(DbConnection connection)
    {
        if (new FileInfo(connections.File).Length > LargestFileToCheck)
        {
            return;
        }

        if (connection.ExecuteScalar<string>("PRAGMA quick_check(1)") is not "ok")
        {
            throw new StartupException(SqliteStartupFailure.Damaged(connections.File));
        }
    }
}
