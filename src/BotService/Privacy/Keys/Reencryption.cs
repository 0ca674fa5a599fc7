using Huiyin.Transactions;

namespace Huiyin.Privacy.Keys;

/// <summary>Encrypts all personal fields anew, a few rows per transaction. Stopped anywhere, the next run goes on: what is done is left alone.</summary>
internal sealed class Reencryption(ITransactions transactions, IProtectedColumns columns)
{
    private const int Batch = 500;

    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        long all = 0;
        foreach (var column in columns.Names)
        {
            all += await transactions.ReadAsync((transaction, token) => columns.CountAsync(transaction, column, token), cancellationToken);
        }

        return all;
    }

    /// <summary>How many values it encrypted; <paramref name="seen"/> hears of each batch.</summary>
    public async Task<long> RunAsync(bool onlyPlain, Action<int>? seen, CancellationToken cancellationToken)
    {
        long changed = 0;
        foreach (var column in columns.Names)
        {
            string? after = null;
            ProtectedBatch batch;
            do
            {
                batch = await transactions.WriteAsync((transaction, token) => columns.ProtectAsync(transaction, column, after, Batch, onlyPlain, token), cancellationToken);
                after = batch.Last;
                changed += batch.Changed;
                seen?.Invoke(batch.Seen);
            }
            while (batch.Seen == Batch);
        }

        return changed;
    }
}
