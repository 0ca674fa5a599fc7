using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Summaries.Messages;

/// <summary>Open concerns whose unit owes the next act, by when it owes it. An act that waits for the resident is not late on the staff's side.</summary>
internal interface IOwedActs
{
    /// <param name="transaction">Where to read.</param>
    /// <param name="visibility">Of whom.</param>
    /// <param name="from">Owed at or after this time; null: whenever.</param>
    /// <param name="until">Owed before this time.</param>
    /// <param name="shown">At most so many are read, owed first.</param>
    /// <param name="most">Counts no further than this.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<OwedActs> ReadAsync(ITransaction transaction, ConcernVisibility visibility, DateTimeOffset? from, DateTimeOffset until, int shown, int most, CancellationToken cancellationToken);
}

/// <param name="First">Owed first.</param>
/// <param name="Count">How many there are in all.</param>
internal sealed record OwedActs(IReadOnlyList<Concern> First, int Count);
