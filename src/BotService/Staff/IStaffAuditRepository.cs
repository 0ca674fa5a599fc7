using Huiyin.Transactions;

namespace Huiyin.Staff;

/// <summary>Append-only; the database refuses anything else.</summary>
internal interface IStaffAuditRepository
{
    Task AppendAsync(ITransaction transaction, StaffAuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Newest first, of one member or of all, before the entry <paramref name="before"/>.</summary>
    Task<IReadOnlyList<StaffAuditEntry>> ListAsync(ITransaction transaction, string? memberId, long? before, int limit, CancellationToken cancellationToken);
}
