using System.Data.Common;
using System.Threading.Channels;
using Dapper;
using Huiyin.Transactions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Huiyin.Storage;

/// <summary>
/// The one writer of the embedded database. Works that wait share one durable commit, since the disk's acknowledgement is what
/// takes time; each has its own savepoint, so that one that fails leaves no trace and disturbs no other.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int LargestBatch = 256;
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly Channel<SqliteWork> waiting = Channel.CreateUnbounded<SqliteWork>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SqliteConnections connections;
    private readonly Dialect dialect;
    private readonly TimeSpan workTimeout;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly Task loop;
    private DbConnection? connection;
    private bool connectionIsSuspect;

    public SqliteWriter(SqliteConnections connections, Dialect dialect, TimeSpan workTimeout, TimeProvider clock, ILogger logger)
    {
        this.connections = connections;
        this.dialect = dialect;
        this.workTimeout = workTimeout;
        this.clock = clock;
        this.logger = logger;
        using var flow = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        loop = Task.Run(LoopAsync);
    }

    public Task<T> WriteAsync<T>(Func<ITransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var waitingWork = new SqliteWork<T>(work, cancellationToken);
        return waiting.Writer.TryWrite(waitingWork)
            ? waitingWork.Completion
            : throw new ObjectDisposedException(nameof(SqliteWriter));
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
        connection?.Dispose();
    }

    private async Task LoopAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            var batch = new List<(SqliteWork Work, DatabaseTransaction Transaction)>();
            try
            {
                connection ??= connections.OpenWriter();
                connection.Execute("BEGIN IMMEDIATE");
                await FillAsync(connection, batch);
                connection.Execute("COMMIT");
            }
            catch (Exception failure)
            {
                Fail(batch, failure);
                continue;
            }

            Complete(batch);
            ReplaceSuspectConnection();
        }
    }

    private async Task FillAsync(DbConnection open, List<(SqliteWork Work, DatabaseTransaction Transaction)> batch)
    {
        var began = clock.GetTimestamp();
        while (batch.Count < LargestBatch && clock.GetElapsedTime(began) < LongestBatch && waiting.Reader.TryRead(out var work))
        {
            if (work.Cancellation.IsCancellationRequested)
            {
                work.Fail(new OperationCanceledException(work.Cancellation));
                continue;
            }

            var transaction = new DatabaseTransaction(open, dialect);
            open.Execute("SAVEPOINT work");
            try
            {
                await RunAsync(work, transaction);
                transaction.End();
                open.Execute("RELEASE work");
                batch.Add((work, transaction));
            }
            catch (Exception failure)
            {
                transaction.End();
                work.Fail(failure);
                UndoOne(open);
            }
        }
    }

    private async Task RunAsync(SqliteWork work, ITransaction transaction)
    {
        using var limit = new CancellationTokenSource(workTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, work.Cancellation);
        var running = work.RunAsync(transaction, either.Token);
        try
        {
            await running.WaitAsync(workTimeout + Grace, clock);
        }
        catch (TimeoutException failure) when (!running.IsCompleted)
        {
            // It may still hold on to the connection: everybody after this batch gets a new one.
            connectionIsSuspect = true;
            StorageLog.WorkAbandoned(logger, workTimeout);
            throw new TimeoutException($"A transaction did not end within {workTimeout} and was rolled back.", failure);
        }
        catch (OperationCanceledException failure) when (limit.IsCancellationRequested && !work.Cancellation.IsCancellationRequested)
        {
            StorageLog.WorkAbandoned(logger, workTimeout);
            throw new TimeoutException($"A transaction did not end within {workTimeout} and was rolled back.", failure);
        }
    }

    // A full disk or the like ends the whole transaction, not only the savepoint: then nothing of the batch is left to commit.
    private static void UndoOne(DbConnection open)
    {
        if (raw.sqlite3_get_autocommit(((SqliteConnection)open).Handle) != 0)
        {
            throw new IOException("The database gave up the whole batch.");
        }

        open.Execute("ROLLBACK TO work; RELEASE work");
    }

    private void Complete(List<(SqliteWork Work, DatabaseTransaction Transaction)> batch)
    {
        foreach (var (work, transaction) in batch)
        {
            transaction.RunCommittedActions(logger);
            work.Complete();
        }
    }

    private void Fail(List<(SqliteWork Work, DatabaseTransaction Transaction)> batch, Exception failure)
    {
        StorageLog.BatchFailed(logger, batch.Count, failure);
        foreach (var (work, _) in batch)
        {
            work.Fail(failure);
        }

        // The batch was empty when it could not even begin: whoever waits first must not wait for ever.
        if (batch.Count == 0 && waiting.Reader.TryRead(out var first))
        {
            first.Fail(failure);
        }

        connection?.Dispose();
        connection = null;
    }

    private void ReplaceSuspectConnection()
    {
        if (connectionIsSuspect)
        {
            connection?.Dispose();
            connection = null;
            connectionIsSuspect = false;
        }
    }
}
