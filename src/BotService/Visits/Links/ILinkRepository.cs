using Huiyin.Transactions;

namespace Huiyin.Visits.Links;

internal interface ILinkRepository
{
    Task AddAsync(ITransaction transaction, LinkSlip slip, CancellationToken cancellationToken);

    /// <summary>Stays as read until the transaction ends, so that two cannot use it at once.</summary>
    Task<LinkSlip?> FindAsync(ITransaction transaction, string codeHash, CancellationToken cancellationToken);

    Task UseAsync(ITransaction transaction, string codeHash, string residentId, DateTimeOffset at, CancellationToken cancellationToken);

    Task AddMissAsync(ITransaction transaction, string residentId, DateTimeOffset at, CancellationToken cancellationToken);

    Task<int> MissesAsync(ITransaction transaction, string residentId, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>In place of whomever the chat spoke for before.</summary>
    Task LinkStaffAsync(ITransaction transaction, string residentId, string staffId, DateTimeOffset at, CancellationToken cancellationToken);

    Task<bool> UnlinkStaffAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken);

    Task<string?> StaffOfAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken);
}

/// <summary>A code as it is kept: only its hash, and what it links a chat with.</summary>
internal sealed record LinkSlip
{
    public required string CodeHash { get; init; }

    public string? HouseholdId { get; init; }

    public string? StaffId { get; init; }

    public required string MadeBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }
}
