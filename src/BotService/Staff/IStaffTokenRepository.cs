using Huiyin.Transactions;

namespace Huiyin.Staff;

internal interface IStaffTokenRepository
{
    Task<StaffToken?> FindByHashAsync(ITransaction transaction, string hash, CancellationToken cancellationToken);

    Task<bool> AnyAsync(ITransaction transaction, CancellationToken cancellationToken);

    /// <summary>Does nothing when a token with this hash is there already.</summary>
    Task AddAsync(ITransaction transaction, StaffToken token, CancellationToken cancellationToken);
}
