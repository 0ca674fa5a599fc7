using Huiyin.Transactions;

namespace Huiyin.Concerns.Notices;

internal interface IStaffNoticeRepository
{
    /// <summary>One per event, level and code: the database refuses a second.</summary>
    Task AddAsync(ITransaction transaction, NewStaffNotice notice, CancellationToken cancellationToken);

    Task<IReadOnlyList<StaffNotice>> ListAsync(ITransaction transaction, StaffNoticeFilter filter, CancellationToken cancellationToken);
}
