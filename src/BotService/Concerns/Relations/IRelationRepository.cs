using Huiyin.Concerns.Followers;
using Huiyin.Transactions;

namespace Huiyin.Concerns.Relations;

internal interface IRelationRepository
{
    /// <summary>Those that are a part of it, oldest first.</summary>
    Task<IReadOnlyList<Concern>> ChildrenAsync(ITransaction transaction, string parentId, CancellationToken cancellationToken);

    /// <summary>Those merged into it, oldest first.</summary>
    Task<IReadOnlyList<Concern>> MergedAsync(ITransaction transaction, string targetId, CancellationToken cancellationToken);

    /// <summary>Who raised or follows any of those merged into it.</summary>
    Task<IReadOnlyList<Follower>> MergedParticipantsAsync(ITransaction transaction, string targetId, CancellationToken cancellationToken);
}
