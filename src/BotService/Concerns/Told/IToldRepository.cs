using Huiyin.Transactions;

namespace Huiyin.Concerns.Told;

internal interface IToldRepository
{
    /// <summary>What this resident was told of the concern, oldest first.</summary>
    Task<IReadOnlyList<ToldMessage>> OfConcernAsync(ITransaction transaction, string concernId, string residentId, CancellationToken cancellationToken);

    /// <summary>The newest message's id of all; 0 when there is none.</summary>
    Task<long> LastIdAsync(ITransaction transaction, CancellationToken cancellationToken);
}
