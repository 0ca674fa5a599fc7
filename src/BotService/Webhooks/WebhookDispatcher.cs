using Huiyin.Transactions;

namespace Huiyin.Webhooks;

/// <summary>
/// Delivers what was committed, several side by side. It is recorded after the receiver took it, so a crash in between sends it again
/// rather than never; the message's id tells the receiver that it is the same.
/// </summary>
internal sealed class WebhookDispatcher(
    ITransactions transactions,
    IWebhookRepository webhooks,
    WebhookSender sender,
    WebhookRecord record,
    WebhookOptions options,
    IWakeUps wakeUps,
    TimeProvider clock,
    ILogger<WebhookDispatcher> logger) : BackgroundService
{
    private const int AtOnce = 16;
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _awake = new(1, 1);
    private DateTimeOffset _forgotten = DateTimeOffset.MinValue;

    /// <summary>Delivers all that is due now; tells how long there is nothing to do unless somebody calls.</summary>
    public async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            // Reading first spares the only writer of the embedded database an empty transaction.
            var next = await transactions.ReadAsync(webhooks.NextDueAsync, cancellationToken);
            if (next is null || next > now)
            {
                await ForgetAsync(now, cancellationToken);
                return next is null || next - now > LongestSleep ? LongestSleep : next.Value - now;
            }

            var lease = now + options.Timeout + TimeSpan.FromSeconds(30);
            var due = await transactions.WriteAsync((transaction, token) => webhooks.LeaseDueAsync(transaction, now, lease, AtOnce, token), cancellationToken);
            if (due.Count == 0)
            {
                return TimeSpan.FromSeconds(5);
            }

            await Task.WhenAll(due.Select(one => DeliverAsync(one.Delivery, one.Webhook, cancellationToken)));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = wakeUps.Subscribe(WebhookObserver.Topic, _ => Wake());
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan pause;
            try
            {
                pause = await RoundAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                pause = TimeSpan.FromSeconds(10);
                WebhookLog.RoundFailed(logger, pause, failure);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            var called = _awake.WaitAsync(either.Token);
            var elapsed = Task.Delay(pause, clock, either.Token);
            await Task.WhenAny(called, elapsed);
            await either.CancelAsync();
            await Task.WhenAll(called, elapsed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task DeliverAsync(WebhookDelivery delivery, Webhook webhook, CancellationToken cancellationToken)
    {
        var (status, error) = await sender.SendAsync(webhook, delivery, cancellationToken);
        // Not cancelled by the stop of the service: what a receiver took is to be known as taken.
        await transactions.WriteAsync(
            async (transaction, token) =>
            {
                await record.WriteAsync(transaction, webhook, delivery, status, error, token);
                return true;
            },
            CancellationToken.None);
    }

    private async Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now - _forgotten < ForgetEvery)
        {
            return;
        }

        _forgotten = now;
        await transactions.WriteAsync((transaction, token) => webhooks.ForgetSettledAsync(transaction, now - options.KeepLog, token), cancellationToken);
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
