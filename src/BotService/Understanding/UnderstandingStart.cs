namespace Huiyin.Understanding;

/// <summary>Reads the dialogs and begins to train when the service starts: wrong dialogs keep it from starting, and the first resident does not wait.</summary>
internal sealed class UnderstandingStart(ConcernReader reader) : IHostedService
{
    // Holding the reader is the whole point: it is made before this runs.
    private readonly ConcernReader _reader = reader;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
