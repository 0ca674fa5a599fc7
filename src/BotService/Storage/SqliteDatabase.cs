using System.Data.Common;
using Dapper;
using Huiyin.Diagnostics;
using Huiyin.Privacy.Keys;
using Huiyin.Transactions;
using Microsoft.Data.Sqlite;

namespace Huiyin.Storage;

internal sealed class SqliteDatabase : IDatabase
{
    // Checking every page of a larger file would make the start noticeably slower.
    private const long LargestFileToCheck = 32 * 1024 * 1024;

    private readonly SqliteConnections _connections;
    private readonly Migrator _migrator;
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;

    public SqliteDatabase(StorageOptions options, Dialect dialect, FieldProtector fields, Migrator migrator, TimeProvider clock, ILogger<SqliteDatabase> logger)
    {
        _migrator = migrator;
        _connections = new SqliteConnections(options.SqliteFile);
        _writer = new SqliteWriter(_connections, dialect, fields, options.WorkTimeout, clock, logger);
        _readers = new SqliteReaders(_connections, dialect, fields, logger);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var connection = _connections.OpenWriter();
            RefuseDamaged(connection);
            // Takes the write lock at once: a second process waits here until the first has migrated.
            connection.Execute("BEGIN IMMEDIATE");
            await _migrator.MigrateAsync(connection, cancellationToken);
            connection.Execute("COMMIT");
            SqliteStatistics.Renew(connection);
        }
        catch (SqliteException failure)
        {
            throw SqliteStartupFailure.Explain(failure, _connections.File);
        }
    }

    public Task<T> WriteAsync<T>(Func<ITransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        WriteScope.RefuseNested();
        return _writer.WriteAsync(work, cancellationToken);
    }

    public Task<T> ReadAsync<T>(Func<ITransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        _readers.ReadAsync(work, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _readers.Dispose();
    }

    private void RefuseDamaged(DbConnection connection)
    {
        if (new FileInfo(_connections.File).Length > LargestFileToCheck)
        {
            return;
        }

        if (connection.ExecuteScalar<string>("PRAGMA quick_check(1)") is not "ok")
        {
            throw new StartupException(SqliteStartupFailure.Damaged(_connections.File));
        }
    }
}
