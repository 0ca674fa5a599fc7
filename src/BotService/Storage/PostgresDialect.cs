using System.Data.Common;
using Huiyin.Concerns;
using Dapper;
using Huiyin.Understanding.Similar;
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

    public override string IsCategoryOrBelow => @"(concern.category = @Category OR concern.category LIKE @BelowCategory ESCAPE '\')";

    public override string LedBy(string index) => "";

    public override IReadOnlyList<ConcernSearch> SearchesFor(ConcernFilter filter) => PostgresSearches.For(filter);

    public override string ReadingOnePage => "SET LOCAL max_parallel_workers_per_gather = 0; SET LOCAL jit = off;\n";

    public override string? TryLockConversation => "SELECT pg_try_advisory_xact_lock(hashtextextended(@ChannelId || '|' || @ConversationId, 1))";

    public override string? LockForMigration => "SELECT pg_advisory_xact_lock(hashtextextended('huiyin.migrations', 0))";

    // A scan of the table that happens to find its limit early looks cheap to the planner; for a rare piece it is not.
    public override async Task<IReadOnlyList<GramHit>> ContainingAsync(DbConnection connection, string? topic, IReadOnlyList<string> grams, int each, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(new CommandDefinition("SET LOCAL enable_seqscan = off", cancellationToken: cancellationToken));
        var hits = await connection.QueryAsync<(string Gram, string ConcernId)>(new CommandDefinition(
            $"""
            SELECT g.gram, s.concern_id
            FROM unnest(@Grams) AS g (gram)
            CROSS JOIN LATERAL (
                SELECT concern_id FROM similar_concern
                WHERE words LIKE '%' || g.gram || '%' {(topic is null ? "" : "AND topic = @Topic")}
                LIMIT @Each) AS s
            """,
            new { Grams = grams.ToArray(), Topic = topic, Each = each },
            cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition("SET LOCAL enable_seqscan = on", cancellationToken: cancellationToken));
        return [.. hits.Select(hit => new GramHit(hit.Gram, hit.ConcernId))];
    }

    public override Task<int> InsertAsync(DbConnection connection, string table, IReadOnlyList<object?[]> rows, string ending, CancellationToken cancellationToken) =>
        PostgresRows.InsertAsync((NpgsqlConnection)connection, table, rows, ending, cancellationToken);

    public override string JsonRows(string parameter, int columns) =>
        $"(SELECT {string.Join(", ", Enumerable.Range(0, columns).Select(column => $"value ->> {column} AS c{column}"))} FROM jsonb_array_elements(CAST(@{parameter} AS jsonb)))";

    public override string Milliseconds(string column) => $"CAST(extract(epoch FROM {column}) * 1000 AS bigint)";

    public override string? LockPhases => "SELECT pg_advisory_xact_lock(hashtextextended('huiyin.phases', 0))";

    public override bool IsWorthRetrying(DbException failure) => failure is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected
            // Two nodes made the same row at once; the second finds it on the next try.
            or PostgresErrorCodes.UniqueViolation,
    };
}
