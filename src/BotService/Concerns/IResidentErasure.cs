using Huiyin.Transactions;

namespace Huiyin.Concerns;

internal interface IResidentErasure
{
    /// <summary>
    /// Erases what is kept of a resident's own: the phone number everywhere; of concerns that are closed the words, place, since when, photos and
    /// messages; and the talk itself. Events stay with their hashes, which say nothing without the words. What is open is needed until it is
    /// closed; that they asked is noted, and the rest goes then.
    /// </summary>
    Task<ErasedData> EraseAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken);
}
