using System.Data.Common;
using Huiyin.Concerns;
using Huiyin.Understanding.Similar;

namespace Huiyin.Storage;

/// <summary>What the two databases say differently; everything else is the same SQL.</summary>
internal abstract class Dialect
{
    /// <summary>Folder of the migrations and name in messages.</summary>
    public abstract string Name { get; }

    /// <summary>Answers the next running number of a concern.</summary>
    public abstract string NextConcernSequence { get; }

    /// <summary>Ends a select whose rows are to be kept from other nodes, passing over rows that another node has.</summary>
    public abstract string ForUpdateSkipLocked { get; }

    /// <summary>Ends a select whose rows are to stay as read until the transaction ends.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>Compares with a pattern, ignoring letter case.</summary>
    public abstract string Like { get; }

    /// <summary>A condition that the column has one of the values of an array parameter.</summary>
    public abstract string Among(string column, string parameter);

    /// <summary>A condition that the code in the column is <c>@Category</c> or one below it, as an index can find it.</summary>
    public abstract string IsCategoryOrBelow { get; }

    /// <summary>Behind the name of a table: which index a search must begin with, where the planner does not find it by itself.</summary>
    public abstract string LedBy(string index);

    /// <summary>How a page of concerns is looked for.</summary>
    public abstract IReadOnlyList<ConcernSearch> SearchesFor(ConcernFilter filter);

    /// <summary>Before the statements of a transaction that reads a page: says that starting helpers or a compiler would take longer than reading it.</summary>
    public abstract string ReadingOnePage { get; }

    /// <summary>Answers whether the conversation (<c>@ChannelId</c>, <c>@ConversationId</c>) is ours until the transaction ends; null where there is one node only.</summary>
    public abstract string? TryLockConversation { get; }

    /// <summary>Taken before migrating, until the transaction ends; null where beginning the transaction does it.</summary>
    public abstract string? LockForMigration { get; }

    /// <summary>Looks pieces of three characters up in the trigram index; see <see cref="ISimilarConcernIndex"/>.</summary>
    public abstract Task<IReadOnlyList<GramHit>> ContainingAsync(DbConnection connection, string? topic, IReadOnlyList<string> grams, int each, CancellationToken cancellationToken);

    /// <summary>Inserts rows; see <see cref="ManyRows"/>.</summary>
    public abstract Task<int> InsertAsync(DbConnection connection, string table, IReadOnlyList<object?[]> rows, string ending, CancellationToken cancellationToken);

    /// <summary>The rows of a parameter that is a JSON array of arrays of texts, as a table of columns <c>c0</c>, <c>c1</c> ...: thousands of values for the price of one.</summary>
    public abstract string JsonRows(string parameter, int columns);

    /// <summary>A time column as milliseconds since 1970.</summary>
    public abstract string Milliseconds(string column);

    /// <summary>Taken before phases are brought up to their events, until the transaction ends; null where there is one writer anyway.</summary>
    public abstract string? LockPhases { get; }

    /// <summary>True when the same work may well succeed on another try.</summary>
    public abstract bool IsWorthRetrying(DbException failure);
}
