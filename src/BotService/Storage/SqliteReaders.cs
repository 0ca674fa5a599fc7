using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Huiyin.Privacy.Keys;
using Huiyin.Transactions;

namespace Huiyin.Storage;

/// <summary>Readers beside the writer: each reads from one snapshot and blocks nobody.</summary>
internal sealed class SqliteReaders(SqliteConnections connections, Dialect dialect, FieldProtector fields, ILogger logger) : IDisposable
{
    private const int Most = 16;

    private readonly SemaphoreSlim _places = new(Most);
    private readonly ConcurrentBag<DbConnection> _idle = [];

    public async Task<T> ReadAsync<T>(Func<ITransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            var connection = _idle.TryTake(out var kept) ? kept : connections.OpenReader();
            try
            {
                var (result, transaction) = await RunAsync(connection, work, cancellationToken);
                _idle.Add(connection);
                transaction.RunCommittedActions(logger);
                return result;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private async Task<(T Result, DatabaseTransaction Transaction)> RunAsync<T>(DbConnection connection, Func<ITransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var transaction = new DatabaseTransaction(connection, dialect, fields);
        connection.Execute("BEGIN DEFERRED");
        try
        {
            return (await work(transaction, cancellationToken), transaction);
        }
        finally
        {
            transaction.End();
            connection.Execute("ROLLBACK");
        }
    }
}
