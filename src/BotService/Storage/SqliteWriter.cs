using System.Data.Common;
using System.Threading.Channels;
using Dapper;
using Huiyin.Privacy.Keys;
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

    private readonly Channel<SqliteWork> _waiting = Channel.CreateUnbounded<SqliteWork>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SqliteConnections _connections;
    private readonly Dialect _dialect;
    private readonly FieldProtector _fields;
    private readonly TimeSpan _workTimeout;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Task _loop;
    private DbConnection? _connection;
    private bool _connectionIsSuspect;

    public SqliteWriter(SqliteConnections connections, Dialect dialect, FieldProtector fields, TimeSpan workTimeout, TimeProvider clock, ILogger logger)
    {
        _connections = connections;
        _dialect = dialect;
        _fields = fields;
        _workTimeout = workTimeout;
        _clock = clock;
        _logger = logger;
        using var flow = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        _loop = Task.Run(LoopAsync);
    }

    public Task<T> WriteAsync<T>(Func<ITransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var waitingWork = new SqliteWork<T>(work, cancellationToken);
        return _waiting.Writer.TryWrite(waitingWork)
            ? waitingWork.Completion
            : throw new ObjectDisposedException(nameof(SqliteWriter));
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
        _connection?.Dispose();
    }

    private async Task LoopAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            var batch = new List<(SqliteWork Work, DatabaseTransaction Transaction)>();
            try
            {
                _connection ??= _connections.OpenWriter();
                _connection.Execute("BEGIN IMMEDIATE");
                await FillAsync(_connection, batch);
                _connection.Execute("COMMIT");
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
        var began = _clock.GetTimestamp();
        while (batch.Count < LargestBatch && _clock.GetElapsedTime(began) < LongestBatch && _waiting.Reader.TryRead(out var work))
        {
            if (work.Cancellation.IsCancellationRequested)
            {
                work.Fail(new OperationCanceledException(work.Cancellation));
                continue;
            }

            var transaction = new DatabaseTransaction(open, _dialect, _fields);
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
        using var limit = new CancellationTokenSource(_workTimeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, work.Cancellation);
        var running = work.RunAsync(transaction, either.Token);
        try
        {
            await running.WaitAsync(_workTimeout + Grace, _clock);
        }
        catch (TimeoutException failure) when (!running.IsCompleted)
        {
            // It may still hold on to the connection: everybody after this batch gets a new one.
            _connectionIsSuspect = true;
            StorageLog.WorkAbandoned(_logger, _workTimeout);
            throw new TimeoutException($"A transaction did not end within {_workTimeout} and was rolled back.", failure);
        }
        catch (OperationCanceledException failure) when (limit.IsCancellationRequested && !work.Cancellation.IsCancellationRequested)
        {
            StorageLog.WorkAbandoned(_logger, _workTimeout);
            throw new TimeoutException($"A transaction did not end within {_workTimeout} and was rolled back.", failure);
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
            transaction.RunCommittedActions(_logger);
            work.Complete();
        }
    }

    private void Fail(List<(SqliteWork Work, DatabaseTransaction Transaction)> batch, Exception failure)
    {
        StorageLog.BatchFailed(_logger, batch.Count, failure);
        foreach (var (work, _) in batch)
        {
            work.Fail(failure);
        }

        // The batch was empty when it could not even begin: whoever waits first must not wait for ever.
        if (batch.Count == 0 && _waiting.Reader.TryRead(out var first))
        {
            first.Fail(failure);
        }

        _connection?.Dispose();
        _connection = null;
    }

    private void ReplaceSuspectConnection()
    {
        if (_connectionIsSuspect)
        {
            _connection?.Dispose();
            _connection = null;
            _connectionIsSuspect = false;
        }
    }
}
