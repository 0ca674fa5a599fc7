using System.Data.Common;
using Huiyin.Concerns;
using Dapper;
using Huiyin.Understanding.Similar;

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

    public override string IsCategoryOrBelow => @"concern.category >= @Category AND concern.category < @BehindCategory AND (concern.category = @Category OR concern.category LIKE @BelowCategory ESCAPE '\')";

    public override string LedBy(string index) => $"INDEXED BY {index}";

    public override IReadOnlyList<ConcernSearch> SearchesFor(ConcernFilter filter) => SqliteSearches.For(filter);

    public override string ReadingOnePage => "";

    public override string? TryLockConversation => null;

    public override string? LockForMigration => null;

    // One statement a piece: FTS5 walks its list from the newest and stops at the limit, so a common piece costs no more than a rare one.
    public override async Task<IReadOnlyList<GramHit>> ContainingAsync(DbConnection connection, string? topic, IReadOnlyList<string> grams, int each, CancellationToken cancellationToken)
    {
        List<GramHit> hits = [];
        foreach (var gram in grams)
        {
            var match = $"{(topic is null ? "" : $"topic : {Quoted($"{topic}__"[..3])} AND ")}words : {Quoted(gram)}";
            hits.AddRange((await connection.QueryAsync<string>(new CommandDefinition(
                """
                SELECT s.concern_id
                FROM similar_concern_words AS w
                JOIN similar_concern AS s ON s.seq = w.rowid
                WHERE similar_concern_words MATCH @Match
                ORDER BY w.rowid DESC
                LIMIT @Each
                """,
                new { Match = match, Each = each },
                cancellationToken: cancellationToken))).Select(id => new GramHit(gram, id)));
        }

        return hits;
    }

    public override Task<int> InsertAsync(DbConnection connection, string table, IReadOnlyList<object?[]> rows, string ending, CancellationToken cancellationToken) =>
        SqliteRows.InsertAsync(connection, table, rows, ending, cancellationToken);

    public override string JsonRows(string parameter, int columns) =>
        $"(SELECT {string.Join(", ", Enumerable.Range(0, columns).Select(column => $"json_extract(value, '$[{column}]') AS c{column}"))} FROM json_each(@{parameter}))";

    public override string Milliseconds(string column) => $"CAST(round((julianday({column}) - 2440587.5) * 86400000.0) AS INTEGER)";

    public override string? LockPhases => null;

    public override bool IsWorthRetrying(DbException failure) => false;

    private static string Quoted(string phrase) => $"\"{phrase.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
