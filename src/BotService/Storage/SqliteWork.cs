using Huiyin.Transactions;

namespace Huiyin.Storage;

/// <summary>A work that waits for the writer, with what its caller awaits.</summary>
internal abstract class SqliteWork(CancellationToken cancellation)
{
    // Culture and trace of the caller go along, since the writer's loop runs it.
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    public CancellationToken Cancellation { get; } = cancellation;

    public Task RunAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        if (_context is null)
        {
            return StartAsync(transaction, cancellationToken);
        }

        var running = Task.CompletedTask;
        ExecutionContext.Run(_context, _ => running = StartAsync(transaction, cancellationToken), null);
        return running;
    }

    public abstract void Complete();

    public abstract void Fail(Exception failure);

    protected abstract Task PerformAsync(ITransaction transaction, CancellationToken cancellationToken);

    // Off the writer's thread, so that a work that blocks can be given up like one that never ends.
    private Task StartAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        Task.Run(
            async () =>
            {
                using var scope = WriteScope.Enter();
                await PerformAsync(transaction, cancellationToken);
            },
            CancellationToken.None);
}

internal sealed class SqliteWork<T>(Func<ITransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) : SqliteWork(cancellation)
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Completion => _completion.Task;

    public override void Complete() => _completion.TrySetResult(_result!);

    public override void Fail(Exception failure)
    {
        if (failure is OperationCanceledException && Cancellation.IsCancellationRequested)
        {
            _completion.TrySetCanceled(Cancellation);
        }
        else
        {
            _completion.TrySetException(failure);
        }
    }

    protected override async Task PerformAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        _result = await work(transaction, cancellationToken);
}
