using System.Data.Common;
using Npgsql;

namespace Huiyin.Storage;

internal sealed class PostgresDialect : Dialect
{
    public override string Name => "postgres";

    public override string NextConcernSequence => "SELECT nextval('concern_sequence')";

    public override string ForUpdateSkipLocked => "FOR UPDATE SKIP LOCKED";

    public override string ForUpdate => "FOR UPDATE";

    public override string Like => "ILIKE";

    public override string Among(string column, string parameter) => $"{column} = ANY(@{parameter})";

    public override string? TryLockConversation => "SELECT pg_try_advisory_xact_lock(hashtextextended(@ChannelId || '|' || @ConversationId, 1))";

    public override string? LockForMigration => "SELECT pg_advisory_xact_lock(hashtextextended('huiyin.migrations', 0))";

    public override bool IsWorthRetrying(DbException failure) => failure is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected
            // Two nodes made the same row at once; the second finds it on the next try.
            or PostgresErrorCodes.UniqueViolation,
    };
}
