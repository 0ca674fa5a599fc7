using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Privacy.Retention;

/// <summary>
/// Erases what has been kept long enough, a few records per transaction. What is erased is not found again, so a run that was stopped goes on
/// with the next one, and two at once do no harm.
/// </summary>
internal sealed class RetentionJob(ITransactions transactions, IRetentionRepository records, IResidentErasure erasure, IUploads uploads, DistrictTime district, RetentionOptions options)
{
    private const int Batch = 50;

    /// <summary>What a run on that day would erase of concerns and chats.</summary>
    public Task<RetentionResult> CountAsync(DateOnly day, CancellationToken cancellationToken) => transactions.ReadAsync(
        async (transaction, token) => Cutoff(day) is not { } cutoff ? new RetentionResult(0, 0, 0, 0) : new RetentionResult(
            await records.CountConcernsAsync(transaction, cutoff, token),
            await records.CountChatsAsync(transaction, cutoff, token),
            (await records.WaitingResidentsAsync(transaction, int.MaxValue, token)).Count,
            (await records.FilesToDeleteAsync(transaction, int.MaxValue, token)).Count),
        cancellationToken);

    /// <param name="day">Of the district's calendar; what was closed the configured days before is erased.</param>
    /// <param name="done">Hears of each batch.</param>
    /// <param name="cancellationToken">Stops behind a batch.</param>
    public async Task<RetentionResult> RunAsync(DateOnly day, Action<int>? done, CancellationToken cancellationToken)
    {
        var (concerns, chats) = (0, 0);
        if (Cutoff(day) is { } cutoff)
        {
            concerns = await EachAsync((transaction, token) => records.EraseConcernsAsync(transaction, cutoff, options.Words, Batch, token), done, cancellationToken);
            chats = await EachAsync((transaction, token) => records.EraseChatsAsync(transaction, cutoff, Batch, token), done, cancellationToken);
        }

        var residents = await EachAsync(ForgetAsync, done, cancellationToken);
        return new RetentionResult(concerns, chats, residents, await DeleteFilesAsync(cancellationToken));
    }

    /// <summary>Files whose records were erased. The disk takes no part in transactions, so they go afterwards.</summary>
    public async Task<int> DeleteFilesAsync(CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var hash in await transactions.ReadAsync((transaction, token) => records.FilesToDeleteAsync(transaction, int.MaxValue, token), cancellationToken))
        {
            deleted += await transactions.WriteAsync(
                async (transaction, token) =>
                {
                    var may = await records.MayDeleteFileAsync(transaction, hash, token);
                    if (may)
                    {
                        uploads.Delete(hash);
                    }

                    await records.FileDeletedAsync(transaction, hash, token);
                    return may ? 1 : 0;
                },
                cancellationToken);
        }

        return deleted;
    }

    private async Task<int> ForgetAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        var waiting = await records.WaitingResidentsAsync(transaction, Batch, cancellationToken);
        foreach (var resident in waiting)
        {
            await erasure.EraseAsync(transaction, resident, cancellationToken);
        }

        return waiting.Count;
    }

    private async Task<int> EachAsync(Func<ITransaction, CancellationToken, Task<int>> next, Action<int>? done, CancellationToken cancellationToken)
    {
        var (all, batch) = (0, 0);
        do
        {
            batch = await transactions.WriteAsync(next, cancellationToken);
            all += batch;
            done?.Invoke(batch);
        }
        while (batch > 0);
        return all;
    }

    private DateTimeOffset? Cutoff(DateOnly day)
    {
        if (options.Days is not { } days)
        {
            return null;
        }

        var midnight = day.AddDays(-days).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, district.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
