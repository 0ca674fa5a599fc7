using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Staff;

/// <summary>Holds a single concern against what a member may see.</summary>
internal sealed class ConcernAccess(ConcernQueries queries)
{
    /// <exception cref="StaffRefusedException">It lies in another area or with another unit; the field says which.</exception>
    public async Task RequireAsync(ITransaction transaction, Concern concern, StaffAccess access, CancellationToken cancellationToken)
    {
        if (!access.Visibility.SeesArea(concern.Area))
        {
            throw new StaffRefusedException(StaffRefusal.ForeignArea, "area", ("code", concern.Area ?? "-"));
        }

        if (!access.Visibility.Owns(concern.Unit) && !await queries.WasOwnedByAsync(transaction, concern.Id, access.Visibility.Units!, cancellationToken))
        {
            throw new StaffRefusedException(StaffRefusal.ForeignUnit, "unit", ("code", concern.Unit));
        }
    }
}
