using Huiyin.Transactions;

namespace Huiyin.Understanding.Similar;

/// <summary>The open concerns by the pieces of their words. Every answer is bounded, however many there are.</summary>
internal interface ISimilarConcernIndex
{
    /// <summary>For each piece the newest concerns that contain it, at most <paramref name="each"/>.</summary>
    /// <param name="transaction">Of the caller.</param>
    /// <param name="topic">Code of a top-level category; null for any.</param>
    /// <param name="grams">Pieces of exactly three characters.</param>
    /// <param name="each">Most concerns of one piece.</param>
    /// <param name="cancellationToken">To stop.</param>
    Task<IReadOnlyList<GramHit>> ContainingAsync(ITransaction transaction, string? topic, IReadOnlyList<string> grams, int each, CancellationToken cancellationToken);

    /// <summary>Ids of the newest concerns in any of these areas, or anywhere when there are none.</summary>
    Task<IReadOnlyList<string>> NewestAsync(ITransaction transaction, string? topic, IReadOnlyList<string> areas, int limit, CancellationToken cancellationToken);

    /// <summary>What there is to compare of each.</summary>
    Task<IReadOnlyList<SimilarCandidate>> ReadAsync(ITransaction transaction, IReadOnlyList<string> concernIds, CancellationToken cancellationToken);
}

/// <param name="Gram">The piece that was looked for.</param>
/// <param name="ConcernId">A concern that contains it.</param>
internal readonly record struct GramHit(string Gram, string ConcernId);
