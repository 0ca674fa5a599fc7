namespace Huiyin.Benchmarks.Seeding;

/// <summary>Takes many rows at once, past the transactions that the service would make.</summary>
internal interface IBulkDatabase : IAsyncDisposable
{
    /// <summary>Puts aside what slows down loading.</summary>
    Task BeginAsync(CancellationToken cancellationToken);

    Task<long> NextSequenceAsync(CancellationToken cancellationToken);

    Task WriteAsync(Batch batch, CancellationToken cancellationToken);

    /// <summary>Makes indexes and statistics whole again; the next concern is filed under <paramref name="nextSequence"/>.</summary>
    Task EndAsync(long nextSequence, CancellationToken cancellationToken);
}
