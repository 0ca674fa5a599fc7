using Huiyin.Transactions;

namespace Huiyin.Concerns.Proof;

/// <summary>Who raised or follows a merged concern hears everything about the one that goes on.</summary>
internal sealed class MergersCheck(ITransactions transactions, ILedgerPages pages) : ILedgerCheck
{
    public string Name => "mergers";

    public async Task<long> RunAsync(Action<Breach> found, Action<double> progress, CancellationToken cancellationToken)
    {
        var (merged, left) = await transactions.ReadAsync(pages.MergedAsync, cancellationToken);
        foreach (var (number, resident, goesOn) in left)
        {
            found(new Breach(BreachKind.MergedNotFollowing, number, null, resident, goesOn, "-"));
        }

        progress(1);
        return merged;
    }
}
