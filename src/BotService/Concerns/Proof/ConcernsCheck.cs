using System.Threading.Channels;
using Huiyin.Transactions;

namespace Huiyin.Concerns.Proof;

/// <summary>Goes through all concerns, some at a time: while some are read, those before are proved.</summary>
internal sealed class ConcernsCheck(ITransactions transactions, ILedgerPages pages, ConcernProof proof) : ILedgerCheck
{
    // What is read and not yet proved survives collections and is copied by them: little of it at a time is faster than much.
    private const int ConcernsAtOnce = 100;
    private const int PagesAhead = 2;

    public string Name => "concerns";

    public async Task<long> RunAsync(Action<Breach> found, Action<double> progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var all = await transactions.ReadAsync(pages.CountAsync, cancellationToken);
        var read = Channel.CreateBounded<Task<(IReadOnlyList<Breach> Found, int Proved)>>(PagesAhead);
        var reading = Task.Run(() => ReadAllAsync(read.Writer, stop.Token), stop.Token);
        long proved = 0;
        try
        {
            await foreach (var page in read.Reader.ReadAllAsync(cancellationToken))
            {
                var (breaches, concerns) = await page;
                foreach (var breach in breaches)
                {
                    found(breach);
                }

                proved += concerns;
                progress(all == 0 ? 1 : Math.Min(1, (double)proved / all));
            }
        }
        finally
        {
            await stop.CancelAsync();
        }

        await reading;
        return proved;
    }

    private async Task ReadAllAsync(ChannelWriter<Task<(IReadOnlyList<Breach> Found, int Proved)>> proofs, CancellationToken stopping)
    {
        try
        {
            for (var after = ""; after is not null;)
            {
                var page = await transactions.ReadAsync((transaction, token) => pages.ReadAsync(transaction, after, ConcernsAtOnce, token), stopping);
                await proofs.WriteAsync(Task.Run(() => Prove(page), stopping), stopping);
                after = page.Next;
            }

            proofs.Complete();
        }
        catch (Exception failure)
        {
            proofs.TryComplete(failure);
            throw;
        }
    }

    private (IReadOnlyList<Breach> Found, int Proved) Prove(LedgerPage page) => ([.. page.Entries.SelectMany(proof.Of)], page.Entries.Count);
}
