using System.Collections.Concurrent;
using Huiyin.Transactions;

namespace Huiyin.Outbox;

/// <summary>
/// Delivers what was committed: of each conversation the first message only, many conversations side by side. A message is
/// marked after the channel took it, so a crash in between delivers it again rather than never.
/// </summary>
internal sealed class OutboxDispatcher(
    ITransactions transactions,
    IOutboxRepository messages,
    IWakeUps wakeUps,
    DigestGathering digests,
    Delivery delivery,
    DeliveryRecord record,
    OutboxOptions options,
    TimeProvider clock,
    ILogger<OutboxDispatcher> logger) : BackgroundService
{
    private readonly SemaphoreSlim _awake = new(1, 1);
    private readonly ConcurrentDictionary<Task, bool> _running = new();
    private int _occupied;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = wakeUps.Subscribe(QueuedOutbox.Topic, _ => Wake());
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = await RoundAsync(stoppingToken);
            await SleepAsync(pause, stoppingToken);
        }

        await Task.WhenAll(_running.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Starts what is due and free places allow; answers how long there is nothing to do unless somebody calls.</summary>
    private async Task<TimeSpan> RoundAsync(CancellationToken stoppingToken)
    {
        try
        {
            var free = options.Parallel - Volatile.Read(ref _occupied);
            if (free <= 0)
            {
                return options.PollInterval;
            }

            var (due, next) = await LeaseAsync(free, stoppingToken);
            foreach (var message in due)
            {
                Start(message, stoppingToken);
            }

            return next is null ? options.PollInterval : Until(next.Value);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            OutboxLog.RoundFailed(logger, options.FirstPause, failure);
            return options.FirstPause;
        }
        catch (OperationCanceledException)
        {
            return TimeSpan.Zero;
        }
    }

    private Task<(IReadOnlyList<OutboxMessage> Due, DateTimeOffset? Next)> LeaseAsync(int free, CancellationToken stoppingToken) =>
        transactions.WriteAsync(
            async (transaction, stop) =>
            {
                var due = await messages.LeaseDueAsync(transaction, clock.GetUtcNow() + options.Lease, free, stop);
                return (await digests.GatherAsync(transaction, due, stop), await messages.NextDueAsync(transaction, stop));
            },
            stoppingToken);

    private void Start(OutboxMessage message, CancellationToken stoppingToken)
    {
        Interlocked.Increment(ref _occupied);
        var task = Task.Run(() => ServeAsync(message, stoppingToken), CancellationToken.None);
        _running[task] = true;
        _ = task.ContinueWith(ended => _running.TryRemove(ended, out _), TaskScheduler.Default);
    }

    private async Task ServeAsync(OutboxMessage first, CancellationToken stoppingToken)
    {
        try
        {
            for (var message = first; message is not null && !stoppingToken.IsCancellationRequested;)
            {
                var outcome = await delivery.AttemptAsync(message, stoppingToken);
                message = await RecordAndGoOnAsync(message, outcome, stoppingToken);
            }
        }
        catch (Exception failure)
        {
            // The lease runs out, and the message is taken again.
            if (!stoppingToken.IsCancellationRequested)
            {
                OutboxLog.RoundFailed(logger, options.Lease, failure);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _occupied);
            Wake();
        }
    }

    // Not cancelled by the stop of the service: what a channel took is to be known as taken.
    private Task<OutboxMessage?> RecordAndGoOnAsync(OutboxMessage message, DeliveryOutcome outcome, CancellationToken stoppingToken) =>
        transactions.WriteAsync(
            async (transaction, stop) =>
            {
                await record.WriteAsync(transaction, message, outcome, stop);
                // Taken and never tried, the next one would look as if it might have been sent.
                var next = stoppingToken.IsCancellationRequested ? null : await messages.LeaseNextAsync(transaction, message.Conversation, clock.GetUtcNow() + options.Lease, stop);
                return next is null ? null : await digests.GatherAsync(transaction, next, stop);
            },
            CancellationToken.None);

    private TimeSpan Until(DateTimeOffset next)
    {
        var wait = next - clock.GetUtcNow();
        var least = TimeSpan.FromMilliseconds(1);
        return wait < least ? least : wait < options.PollInterval ? wait : options.PollInterval;
    }

    private async Task SleepAsync(TimeSpan pause, CancellationToken stoppingToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var called = _awake.WaitAsync(either.Token);
        var elapsed = Task.Delay(pause, clock, either.Token);
        await Task.WhenAny(called, elapsed);
        await either.CancelAsync();
        await Task.WhenAll(called, elapsed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Wake()
    {
        try
        {
            _awake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody called already.
        }
    }
}
