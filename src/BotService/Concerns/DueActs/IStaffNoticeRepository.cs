using Huiyin.Transactions;

namespace Huiyin.Concerns.DueActs;

internal interface IStaffNoticeRepository
{
    /// <summary>One per concern, version and level: the database refuses a second.</summary>
    Task AddAsync(ITransaction transaction, Concern concern, StaffNoticeKind kind, NextAct act, int level, DateTimeOffset dueAt, DateTimeOffset at, CancellationToken cancellationToken);

    Task<IReadOnlyList<StaffNotice>> ListAsync(ITransaction transaction, StaffNoticeFilter filter, CancellationToken cancellationToken);
}
