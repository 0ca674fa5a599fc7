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
        Dictionary<RetentionStage, int> counts = [];
        foreach (var stage in Enum.GetValues<RetentionStage>())
        {
            RetentionStep step;
            do
            {
                step = await transactions.WriteAsync((transaction, token) => StepAsync(transaction, day, stage, token), cancellationToken);
                counts[stage] = counts.GetValueOrDefault(stage) + step.Erased;
                done?.Invoke(step.Erased);
            }
            while (!step.IsLast);
        }

        return new RetentionResult(counts[RetentionStage.Concerns], counts[RetentionStage.Chats], counts[RetentionStage.Residents], counts[RetentionStage.Files]);
    }

    /// <summary>The next batch of a stage.</summary>
    public async Task<RetentionStep> StepAsync(ITransaction transaction, DateOnly day, RetentionStage stage, CancellationToken cancellationToken) => (stage, Cutoff(day)) switch
    {
        (RetentionStage.Concerns, { } cutoff) => RetentionStep.Of(await records.EraseConcernsAsync(transaction, cutoff, options.Words, Batch, cancellationToken)),
        (RetentionStage.Chats, { } cutoff) => RetentionStep.Of(await records.EraseChatsAsync(transaction, cutoff, Batch, cancellationToken)),
        (RetentionStage.Residents, _) => RetentionStep.Of(await ForgetAsync(transaction, cancellationToken)),
        (RetentionStage.Files, _) => await DeleteFilesAsync(transaction, cancellationToken),
        _ => RetentionStep.Of(0),
    };

    private async Task<int> ForgetAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        var waiting = await records.WaitingResidentsAsync(transaction, Batch, cancellationToken);
        foreach (var resident in waiting)
        {
            await erasure.EraseAsync(transaction, resident, cancellationToken);
        }

        return waiting.Count;
    }

    // Files whose records were erased. The disk takes no part in transactions: a file that is gone already is deleted once more for nothing.
    private async Task<RetentionStep> DeleteFilesAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        var hashes = await records.FilesToDeleteAsync(transaction, Batch, cancellationToken);
        var deleted = 0;
        foreach (var hash in hashes)
        {
            // Another record may name the file by now.
            if (await records.MayDeleteFileAsync(transaction, hash, cancellationToken))
            {
                uploads.Delete(hash);
                deleted++;
            }

            await records.FileDeletedAsync(transaction, hash, cancellationToken);
        }

        return new RetentionStep(deleted, IsLast: hashes.Count == 0);
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
