using Huiyin.Transactions;

namespace Huiyin.Staff.Sessions;

internal interface IStaffSessionRepository
{
    Task AddAsync(ITransaction transaction, StaffSession session, CancellationToken cancellationToken);

    Task<StaffSession?> FindByHashAsync(ITransaction transaction, string hash, CancellationToken cancellationToken);

    /// <summary>Neither ended nor older than <paramref name="now"/> allows, latest seen first.</summary>
    Task<IReadOnlyList<StaffSession>> OfMemberAsync(ITransaction transaction, string memberId, DateTimeOffset now, CancellationToken cancellationToken);

    Task SeenAsync(ITransaction transaction, string sessionId, string address, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>False when the member has no such session, or it ended before.</summary>
    Task<bool> RevokeAsync(ITransaction transaction, string memberId, string sessionId, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>All of a member's sessions but one; how many it ended.</summary>
    Task<int> RevokeOfMemberAsync(ITransaction transaction, string memberId, string? except, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Forgets sessions that ended before.</summary>
    Task PurgeAsync(ITransaction transaction, DateTimeOffset endedBefore, CancellationToken cancellationToken);
}
