namespace Huiyin.Benchmarks.Seeding;

/// <summary>Takes many rows at once, past the transactions that the service would make.</summary>
internal interface IBulkDatabase : IAsyncDisposable
{
    /// <summary>What the trigger would have noted with each event: where summaries are to take up a history.</summary>
    const string NotePending = "INSERT INTO phase_pending (concern_id, sequence) SELECT concern_id, max(sequence) FROM concern_event WHERE true GROUP BY concern_id ON CONFLICT DO NOTHING";

    /// <summary>Puts aside what slows down loading.</summary>
    Task BeginAsync(CancellationToken cancellationToken);

    Task<long> NextSequenceAsync(CancellationToken cancellationToken);

    Task WriteAsync(Batch batch, CancellationToken cancellationToken);

    /// <summary>Makes indexes and statistics whole again; the next concern is filed under <paramref name="nextSequence"/>.</summary>
    Task EndAsync(long nextSequence, CancellationToken cancellationToken);
}
