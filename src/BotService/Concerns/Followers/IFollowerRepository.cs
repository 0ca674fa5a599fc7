using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Concerns.Followers;

internal interface IFollowerRepository
{
    /// <summary>The reporter first.</summary>
    Task<IReadOnlyList<Follower>> OfConcernAsync(ITransaction transaction, string concernId, CancellationToken cancellationToken);

    /// <summary>Adds the follower, or where they are there already only writes down how they came. A reporter stays the reporter.</summary>
    Task PutAsync(ITransaction transaction, Follower follower, ConversationKey conversation, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Writes down anew through which concern the follower came.</summary>
    Task SetViaAsync(ITransaction transaction, Follower follower, CancellationToken cancellationToken);

    /// <summary>Never removes the reporter.</summary>
    Task RemoveAsync(ITransaction transaction, string concernId, string residentId, CancellationToken cancellationToken);

    /// <summary>Puts the reporter in the place of the one before, who no longer hears of it.</summary>
    Task ReplaceReporterAsync(ITransaction transaction, Follower reporter, ConversationKey conversation, DateTimeOffset at, CancellationToken cancellationToken);
}
