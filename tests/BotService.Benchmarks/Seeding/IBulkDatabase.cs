using System.Data.Common;
using Dapper;

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

    /// <summary>What is noted beside concerns is made anew for all of them at the end.</summary>
    static async Task RequireEmptyAsync(DbConnection connection)
    {
        if (await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM (SELECT 1 AS found FROM concern LIMIT 1) AS concerns") > 0)
        {
            throw new InvalidOperationException("The database holds concerns already: name an empty or a new one.");
        }
    }
}
