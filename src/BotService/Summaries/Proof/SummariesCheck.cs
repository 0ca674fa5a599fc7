using Huiyin.Concerns.Proof;
using Huiyin.Transactions;

namespace Huiyin.Summaries.Proof;

/// <summary>Every number of a frozen summary follows from the events of its period.</summary>
internal sealed class SummariesCheck(ITransactions transactions, ISummaryRepository summaries, SummaryProof proof) : ILedgerCheck
{
    private const int Most = 10_000;

    public string Name => "summaries";

    public async Task<long> RunAsync(Action<Breach> found, Action<double> progress, CancellationToken cancellationToken)
    {
        var frozen = await transactions.ReadAsync((transaction, token) => summaries.ListAsync(transaction, period: null, Most, token), cancellationToken);
        if (frozen.Count > 0)
        {
            foreach (var (summary, difference) in await proof.ProveAsync(frozen, cancellationToken))
            {
                found(new Breach(BreachKind.SummaryDiffers, $"{summary.Period} {summary.FirstDay:yyyy-MM-dd}", null, difference.Figure, difference.Counted, difference.Said));
            }
        }

        progress(1);
        return frozen.Count;
    }
}
