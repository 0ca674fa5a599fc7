using Huiyin.Transactions;

namespace Huiyin.Staff;

internal interface IStaffRepository
{
    Task<StaffMember?> FindAsync(ITransaction transaction, string memberId, CancellationToken cancellationToken);

    Task<StaffMember?> FindByLoginAsync(ITransaction transaction, string login, CancellationToken cancellationToken);

    Task<StaffMember?> FindByEmailAsync(ITransaction transaction, string email, CancellationToken cancellationToken);

    /// <summary>By the identity of a single sign-on: issuer and subject.</summary>
    Task<StaffMember?> FindBySubjectAsync(ITransaction transaction, string subject, CancellationToken cancellationToken);

    /// <summary>By name, at most <paramref name="limit"/>, behind the login <paramref name="after"/>.</summary>
    Task<IReadOnlyList<StaffMember>> ListAsync(ITransaction transaction, string? after, int limit, CancellationToken cancellationToken);

    Task<bool> AnyAsync(ITransaction transaction, CancellationToken cancellationToken);

    /// <summary>Other active administrators than this one; locks them until the transaction ends, so that two can't leave together.</summary>
    Task<bool> AnotherAdministratorAsync(ITransaction transaction, string memberId, CancellationToken cancellationToken);

    Task AddAsync(ITransaction transaction, StaffMember member, StaffCredential credential, CancellationToken cancellationToken);

    /// <summary>Throws <see cref="ConcurrencyConflictException"/> when the stored version is not the one before <paramref name="member"/>'s.</summary>
    Task UpdateAsync(ITransaction transaction, StaffMember member, CancellationToken cancellationToken);

    Task<StaffCredential> CredentialAsync(ITransaction transaction, string memberId, CancellationToken cancellationToken);

    Task SetCredentialAsync(ITransaction transaction, string memberId, StaffCredential credential, CancellationToken cancellationToken);

    /// <summary>False when another identity is the account's already.</summary>
    Task<bool> LinkSubjectAsync(ITransaction transaction, string memberId, string subject, CancellationToken cancellationToken);

    Task SignedInAsync(ITransaction transaction, string memberId, DateTimeOffset at, CancellationToken cancellationToken);
}
