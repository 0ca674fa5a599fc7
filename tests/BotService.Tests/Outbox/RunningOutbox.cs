using Huiyin.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Huiyin.Outbox;

/// <summary>The outbox's background services of one node.</summary>
internal sealed class RunningOutbox(IEnumerable<IHostedService> services) : IAsyncDisposable
{
    public static Task<RunningOutbox> StartAsync(TestDatabase database) => StartAsync(database.Services);

    public static async Task<RunningOutbox> StartAsync(IServiceProvider provider)
    {
        var services = provider.GetServices<IHostedService>().Where(service => service is OutboxStartup or OutboxDispatcher).ToList();
        foreach (var service in services)
        {
            await service.StartAsync(CancellationToken.None);
        }

        return new RunningOutbox(services);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in services.Reverse())
        {
            await service.StopAsync(CancellationToken.None);
        }
    }
}

internal static class OutboxWaiting
{
    /// <summary>Moves the clock by <paramref name="step"/> while no delivery is under way, so that time does not overtake the work.</summary>
    public static async Task UntilAsync(this TestDatabase database, string count, int expected, TimeSpan? step = null, bool evenWhileBusy = false)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (await database.ScalarAsync<int>(count) != expected)
        {
            limit.Token.ThrowIfCancellationRequested();
            if (step is { } forward && (evenWhileBusy || !await IsBusyAsync(database)))
            {
                database.Clock.Advance(forward);
            }

            await Task.Yield();
        }
    }

    private static async Task<bool> IsBusyAsync(TestDatabase database) =>
        await database.ScalarAsync<int>("SELECT count(*) FROM outbox WHERE state = 'Queued' AND leased_until IS NOT NULL") > 0;
}
