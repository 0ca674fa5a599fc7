using Huiyin.Concerns.Proof;
using Huiyin.Transactions;

namespace Huiyin.Summaries.Proof;

/// <summary>Every number of a frozen summary follows from the events of its period.</summary>
internal sealed class SummariesCheck(ITransactions transactions, ISummaryRepository summaries, SummaryProof proof) : ILedgerCheck
{
    private const int Most = 1000;

    public string Name => "summaries";

    public async Task<long> RunAsync(Action<Breach> found, Action<double> progress, CancellationToken cancellationToken)
    {
        var frozen = await transactions.ReadAsync((transaction, token) => summaries.ListAsync(transaction, period: null, Most, token), cancellationToken);
        if (frozen.Count > 0)
        {
            foreach (var difference in await proof.ProveAsync(cancellationToken))
            {
                found(new Breach(BreachKind.SummaryDiffers, "-", null, difference, "-", "-"));
            }
        }

        progress(1);
        return frozen.Count;
    }
}
