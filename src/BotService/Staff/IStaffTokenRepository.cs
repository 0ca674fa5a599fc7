using Huiyin.Transactions;

namespace Huiyin.Staff;

internal interface IStaffTokenRepository
{
    Task<StaffToken?> FindByHashAsync(ITransaction transaction, string hash, CancellationToken cancellationToken);

    /// <summary>Newest first, revoked and expired ones too.</summary>
    Task<IReadOnlyList<StaffToken>> OfMemberAsync(ITransaction transaction, string memberId, CancellationToken cancellationToken);

    Task UsedAsync(ITransaction transaction, string tokenId, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>False when the member has no such token, or it was revoked before.</summary>
    Task<bool> RevokeAsync(ITransaction transaction, string memberId, string tokenId, DateTimeOffset at, CancellationToken cancellationToken);

    Task<bool> AnyAsync(ITransaction transaction, CancellationToken cancellationToken);

    /// <summary>Does nothing when a token with this hash is there already.</summary>
    Task AddAsync(ITransaction transaction, StaffToken token, CancellationToken cancellationToken);
}
