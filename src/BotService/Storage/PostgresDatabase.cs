using System.Data;
using System.Data.Common;
using Dapper;
using Huiyin.Privacy.Keys;
using Huiyin.Transactions;
using Npgsql;

namespace Huiyin.Storage;

internal sealed class PostgresDatabase(
    NpgsqlDataSource source,
    StorageOptions options,
    Dialect dialect,
    FieldProtector fields,
    Migrator migrator,
    TimeProvider clock,
    ILogger<PostgresDatabase> logger) : IDatabase
{
    private const int MostTries = 6;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            PostgresStartupFailure.RefuseUnfit(connection);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await migrator.MigrateAsync(connection, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            throw PostgresStartupFailure.Explain(failure);
        }
    }

    public async Task<T> WriteAsync<T>(Func<ITransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        WriteScope.RefuseNested();
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await RunAsync(IsolationLevel.ReadCommitted, work, cancellationToken);
            }
            catch (DbException failure) when (tries < MostTries && dialect.IsWorthRetrying(failure))
            {
                // At once: the one that it collided with has committed by now.
                StorageLog.Retrying(logger, failure.SqlState);
            }
        }
    }

    public Task<T> ReadAsync<T>(Func<ITransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(IsolationLevel.RepeatableRead, work, cancellationToken);

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<T> RunAsync<T>(IsolationLevel isolation, Func<ITransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.WorkTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await using var connection = await source.OpenConnectionAsync(either.Token);
            await using var commitment = await connection.BeginTransactionAsync(isolation, either.Token);
            var isRead = isolation == IsolationLevel.RepeatableRead;
            if (isRead)
            {
                await connection.ExecuteAsync(new CommandDefinition("SET TRANSACTION READ ONLY", cancellationToken: either.Token));
            }

            var transaction = new DatabaseTransaction(connection, dialect, fields);
            T result;
            using (isRead ? null : WriteScope.Enter())
            {
                try
                {
                    result = await EndAsync(work(transaction, either.Token), connection);
                }
                finally
                {
                    transaction.End();
                }
            }

            await PostgresSignals.SendAsync(connection, transaction.Signals, either.Token);
            // From here on cancelling would leave open whether it was committed.
            await commitment.CommitAsync(CancellationToken.None);
            transaction.RunCommittedActions(logger);
            return result;
        }
        catch (Exception failure) when (failure is OperationCanceledException or TimeoutException && limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            StorageLog.WorkAbandoned(logger, options.WorkTimeout);
            throw new TimeoutException($"A transaction did not end within {options.WorkTimeout} and was rolled back.", failure);
        }
    }

    // A command that runs hears the cancellation by itself; leaving it alone before it has would make two conversations out
    // of one connection, and both would wait for ever. Work that waits for something else is left alone.
    private async Task<T> EndAsync<T>(Task<T> running, NpgsqlConnection connection)
    {
        for (var patience = options.WorkTimeout + Grace; ; patience = Grace)
        {
            try
            {
                return await running.WaitAsync(patience, clock, CancellationToken.None);
            }
            catch (TimeoutException) when (!running.IsCompleted && (connection.FullState & (ConnectionState.Executing | ConnectionState.Fetching)) != 0)
            {
                // Once more.
            }
        }
    }
}
