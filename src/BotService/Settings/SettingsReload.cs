using Huiyin.Transactions;

namespace Huiyin.Settings;

/// <summary>Lets the settings of the database count from the start, and again whenever one was changed anywhere.</summary>
internal sealed class SettingsReload(SettingDocuments settings, IWakeUps wakeUps, TimeProvider clock, ILogger<SettingsReload> logger) : BackgroundService
{
    // A node that was cut off from the others' signals still sees a change before long.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _awake = new(0, 1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await settings.ApplyAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = wakeUps.Subscribe(SettingDocuments.Topic, _ => Wake());
        while (!stoppingToken.IsCancellationRequested)
        {
            await SleepAsync(stoppingToken);
            try
            {
                await settings.ApplyAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                SettingsLog.ReadingFailed(logger, Pause, failure);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task SleepAsync(CancellationToken stoppingToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var called = _awake.WaitAsync(either.Token);
        var elapsed = Task.Delay(Pause, clock, either.Token);
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
