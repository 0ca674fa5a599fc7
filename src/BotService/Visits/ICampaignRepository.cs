using Huiyin.Transactions;

namespace Huiyin.Visits;

internal interface ICampaignRepository
{
    /// <summary>False when there is one with this code already.</summary>
    Task<bool> AddAsync(ITransaction transaction, Campaign campaign, CancellationToken cancellationToken);

    /// <summary>Throws <see cref="ConcurrencyConflictException"/> when the stored version is not the one before <paramref name="campaign"/>'s.</summary>
    Task UpdateAsync(ITransaction transaction, Campaign campaign, CancellationToken cancellationToken);

    Task<Campaign?> FindAsync(ITransaction transaction, string code, CancellationToken cancellationToken);

    /// <summary>The latest start first.</summary>
    Task<IReadOnlyList<Campaign>> ListAsync(ITransaction transaction, CancellationToken cancellationToken);
}
