using Huiyin.Transactions;

namespace Huiyin.Concerns;

/// <summary>Is told of everything that happens to concerns, in the transaction in which it happens: what it writes commits or vanishes with it.</summary>
internal interface IConcernObserver
{
    /// <param name="transaction">Of the act; no waiting for the network in it.</param>
    /// <param name="concern">As it is now.</param>
    /// <param name="happened">What made it so.</param>
    /// <param name="cancellationToken">Of the act.</param>
    Task ObserveAsync(ITransaction transaction, Concern concern, ConcernEvent happened, CancellationToken cancellationToken);
}
