using Huiyin.Transactions;

namespace Huiyin.Summaries.Phases;

/// <summary>Brings the phases up to the events, some concerns per transaction, so that turns are never kept waiting for long.</summary>
internal sealed class PhaseCatchUp(ITransactions transactions, IPhaseRepository phases)
{
    private const int ConcernsAtOnce = 400;

    /// <param name="progress">Hears how many concerns were done so far and how many events wait at the beginning.</param>
    /// <param name="cancellationToken">Stops between two transactions.</param>
    public async Task RunAsync(Action<long, long>? progress, CancellationToken cancellationToken)
    {
        var pending = await transactions.ReadAsync(phases.PendingAsync, cancellationToken);
        long done = 0;
        // A snapshot that shows nothing pending needs no writer.
        while (pending > 0 && !cancellationToken.IsCancellationRequested)
        {
            var concerns = await transactions.WriteAsync((transaction, token) => phases.CatchUpAsync(transaction, ConcernsAtOnce, token), cancellationToken);
            if (concerns == 0)
            {
                return;
            }

            done += concerns;
            progress?.Invoke(done, pending);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}
