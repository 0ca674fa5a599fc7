using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Transactions;

namespace Huiyin.Visits.Links;

/// <summary>Whom a chat speaks for, when it speaks for staff.</summary>
internal sealed class StaffChats(ILinkRepository links, IStaffRepository members)
{
    /// <summary>Null for residents, and for who is no longer with us or may only read.</summary>
    public async Task<StaffMember?> MemberAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken) =>
        await links.StaffOfAsync(transaction, residentId, cancellationToken) is { } id
        && await members.FindAsync(transaction, id, cancellationToken) is { State: StaffState.Active, Role: not ActorRole.Auditor } member
            ? member
            : null;

    /// <summary>False when it spoke for nobody.</summary>
    public Task<bool> UnlinkAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken) =>
        links.UnlinkStaffAsync(transaction, residentId, cancellationToken);
}
