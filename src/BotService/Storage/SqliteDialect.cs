using System.Data.Common;

namespace Huiyin.Storage;

internal sealed class SqliteDialect : Dialect
{
    public override string Name => "sqlite";

    public override string NextConcernSequence => "UPDATE concern_sequence SET value = value + 1 RETURNING value";

    // One writer at a time: nobody to pass over, nobody to keep away.
    public override string ForUpdateSkipLocked => "";

    public override string ForUpdate => "";

    public override string Like => "LIKE";

    public override string Among(string column, string parameter) => $"{column} IN @{parameter}";

    public override string? TryLockConversation => null;

    public override string? LockForMigration => null;

    public override bool IsWorthRetrying(DbException failure) => false;
}
