using Huiyin.Understanding.Policies;
using Huiyin.Understanding.Similar;

namespace Huiyin.Understanding;

/// <summary>Reads the dialogs and begins to train when the service starts: wrong dialogs keep it from starting, and the first resident does not wait.</summary>
internal sealed class UnderstandingStart(ConcernReader reader, PolicyFinder policies, SimilarConcerns similar) : IHostedService
{
    // Holding them is the whole point: they are made before this runs.
    private readonly object[] _held = [reader, policies, similar];

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
