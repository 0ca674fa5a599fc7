using Huiyin.Transactions;

namespace Huiyin.Concerns;

internal interface IResidentErasure
{
    /// <summary>
    /// Erases what the ledger keeps of a resident's own: the phone number everywhere; of concerns that are closed the words, place and
    /// since when. Events stay with their hashes, which say nothing without the words. What is open is needed until it is closed.
    /// </summary>
    Task<ErasedData> EraseAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken);
}
