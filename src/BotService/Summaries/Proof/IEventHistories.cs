using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Summaries.Proof;

internal interface IEventHistories
{
    /// <summary>The events of each concern, in order and without words, up to <paramref name="concerns"/> concerns behind the one with the id <paramref name="after"/>.</summary>
    Task<IReadOnlyList<IReadOnlyList<ConcernEvent>>> ReadAsync(ITransaction transaction, string after, int concerns, CancellationToken cancellationToken);
}
