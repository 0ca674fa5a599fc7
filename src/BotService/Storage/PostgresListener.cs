using Npgsql;

namespace Huiyin.Storage;

/// <summary>Hears what other nodes signal. While it is cut off, pollers see to it that nothing is missed.</summary>
internal sealed class PostgresListener(NpgsqlDataSource source, WakeUps wakeUps, TimeProvider clock, ILogger<PostgresListener> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                StorageLog.ListeningInterrupted(logger, Pause, failure);
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await using var connection = await source.OpenConnectionAsync(stoppingToken);
        connection.Notification += (_, notification) => PostgresSignals.Receive(notification.Payload, wakeUps);
        await using (var listen = new NpgsqlCommand($"LISTEN {PostgresSignals.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stoppingToken);
        }

        while (true)
        {
            await connection.WaitAsync(stoppingToken);
        }
    }
}
