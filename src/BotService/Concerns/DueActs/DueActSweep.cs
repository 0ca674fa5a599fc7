using Huiyin.Transactions;

namespace Huiyin.Concerns.DueActs;

/// <summary>
/// Does what is due, each concern in a transaction of its own. What was done is known from the concern's events alone: a restart, a
/// second node or a clock that jumps finds the same work or none.
/// </summary>
internal sealed class DueActSweep(
    ITransactions transactions,
    IDueActRepository due,
    IEnumerable<IDueActHandler> handlers,
    TimeProvider clock,
    ILogger<DueActSweep> logger) : BackgroundService
{
    private const int Page = 100;
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(5);

    private readonly Dictionary<NextAct, IDueActHandler> _handlers = handlers.ToDictionary(handler => handler.Act);
    private readonly Dictionary<string, DateTimeOffset> _failed = [];
    private readonly ClockTrust _trust = new(clock);

    /// <summary>One round over all that is due now; answers how many were done.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var (now, done) = (clock.GetUtcNow(), 0);
        NextAct[] acts = [.. _handlers.Keys];
        IReadOnlyList<DueAct> page = [];
        do
        {
            var after = page.Count == 0 ? null : page[^1];
            page = await transactions.ReadAsync((transaction, stop) => due.DueAsync(transaction, acts, now, after, Page, stop), cancellationToken);
            foreach (var act in page.Where(act => !_failed.TryGetValue(act.ConcernId, out var until) || until <= now))
            {
                done += await DoAsync(act.ConcernId, now, cancellationToken) ? 1 : 0;
            }
        }
        while (page.Count == Page);

        return done;
    }

    /// <summary>One round of the service; answers how long there is nothing to do.</summary>
    public async Task<TimeSpan> RoundAsync(CancellationToken stoppingToken)
    {
        if (!_trust.IsTrusted())
        {
            DueActLog.ClockJumped(logger, clock.GetUtcNow());
            return LongestSleep;
        }

        try
        {
            await SweepAsync(stoppingToken);
            NextAct[] acts = [.. _handlers.Keys];
            var now = clock.GetUtcNow();
            var next = await transactions.ReadAsync((transaction, stop) => due.NextAsync(transaction, acts, now, stop), stoppingToken);
            return next is null || next - now > LongestSleep ? LongestSleep : next.Value - now < ShortestSleep ? ShortestSleep : next.Value - now;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            DueActLog.RoundFailed(logger, LongestSleep, failure);
            return LongestSleep;
        }
        catch (OperationCanceledException)
        {
            return TimeSpan.Zero;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = await RoundAsync(stoppingToken);
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> DoAsync(string concernId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var done = await transactions.WriteAsync(
                async (transaction, stop) =>
                {
                    if (await due.ClaimAsync(transaction, concernId, now, stop) is not { NextAct: { } act } concern || !_handlers.TryGetValue(act, out var handler))
                    {
                        return false;
                    }

                    await handler.HandleAsync(transaction, concern, stop);
                    return true;
                },
                cancellationToken);
            _failed.Remove(concernId);
            return done;
        }
        catch (ConcurrencyConflictException)
        {
            // Somebody acted on it meanwhile; the next round sees what is due then.
            return false;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One concern that cannot be handled must not keep the others waiting.
            _failed[concernId] = now + PauseAfterFailure;
            DueActLog.ActFailed(logger, concernId, PauseAfterFailure, failure);
            return false;
        }
    }
}
