using Huiyin.Transactions;

namespace Huiyin.Concerns.Notices;

internal interface IStepNoticeRepository
{
    Task AddAsync(ITransaction transaction, Concern concern, Audience audience, string code, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Newest first, beginning before <paramref name="beforeId"/>. Null units are all units.</summary>
    Task<IReadOnlyList<StepNotice>> ListAsync(ITransaction transaction, Audience audience, IReadOnlyList<string>? units, long? beforeId, int limit, CancellationToken cancellationToken);
}
