using Huiyin.Diagnostics;
using Huiyin.Privacy.Keys;

namespace Huiyin.Storage;

/// <summary>Before any other service starts: the folder is writable, the database open and at this program's schema.</summary>
internal sealed class StorageStartup(StorageOptions options, IDatabase database, KeyCheck keys) : IHostedLifecycleService, IDatabasePreparation
{
    public Task StartingAsync(CancellationToken cancellationToken) => PrepareAsync(cancellationToken);

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        PrepareFolder();
        await database.StartAsync(cancellationToken);
        await keys.RunAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void PrepareFolder()
    {
        try
        {
            Directory.CreateDirectory(options.UploadsDirectory);
            var probe = Path.Combine(options.FullDirectory, $".probe-{Guid.NewGuid():N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StartupException($"Cannot write to the folder {options.FullDirectory}: give this user the right to write there, or choose another folder with --Data:Directory.", failure);
        }
    }
}
