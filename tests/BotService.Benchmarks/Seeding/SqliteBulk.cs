using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Huiyin.Benchmarks.Seeding;

internal sealed class SqliteBulk(string file) : IBulkDatabase
{
    private static readonly string[] Noted =
    [
        "INSERT INTO similar_concern (concern_id, topic, area) SELECT id, topic, area FROM similar_concern_source WHERE status <> 'Closed' ORDER BY id",
        "INSERT INTO similar_concern_words (similar_concern_words, rank) VALUES ('hashsize', 67108864)",
        """
        INSERT INTO similar_concern_words (rowid, topic, words)
        SELECT s.seq, substr(s.topic || '__', 1, 3), c.words FROM similar_concern AS s JOIN similar_concern_source AS c ON c.id = s.concern_id
        """,
        "INSERT INTO similar_concern_words (similar_concern_words, rank) VALUES ('hashsize', 1048576)",
        "INSERT INTO concern_words (concern_words, rank) VALUES ('hashsize', 67108864)",
        "INSERT INTO concern_words (rowid, pieces) SELECT row, pieces FROM concern_words_source",
        "INSERT INTO concern_words (concern_words, rank) VALUES ('hashsize', 1048576)",
    ];

    private readonly SqliteConnection _connection = new($"Data Source={file};Pooling=False");
    private readonly Dictionary<string, SqliteCommand> _inserts = [];
    private List<(string Name, string Sql)> _indexes = [];
    private List<(string Name, string Sql)> _triggers = [];
    private HashSet<string> _tables = [];

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await _connection.OpenAsync(cancellationToken);
        await IBulkDatabase.RequireEmptyAsync(_connection);
        await _connection.ExecuteAsync("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -524288; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 50000");
        // Tables of a later schema are left out in an earlier one.
        _tables = [.. await _connection.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table'")];
        _indexes = [.. await _connection.QueryAsync<(string Name, string Sql)>("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND (tbl_name LIKE 'concern%' OR tbl_name IN ('outbox', 'conversation'))")];
        foreach (var (name, _) in _indexes)
        {
            await _connection.ExecuteAsync($"DROP INDEX {name}");
        }

        // What they refuse isn't done here, and what they note is noted at the end: the full-text indexes write themselves to the file after each
        // statement of a trigger, which for very many rows is nearly all that is done.
        _triggers = [.. await _connection.QueryAsync<(string Name, string Sql)>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('concern', 'concern_event')")];
        foreach (var (name, _) in _triggers)
        {
            await _connection.ExecuteAsync($"DROP TRIGGER {name}");
        }
    }

    public Task<long> NextSequenceAsync(CancellationToken cancellationToken) => _connection.ExecuteScalarAsync<long>("SELECT value + 1 FROM concern_sequence");

    public async Task WriteAsync(Batch batch, CancellationToken cancellationToken)
    {
        await using var transaction = (SqliteTransaction)await _connection.BeginTransactionAsync(cancellationToken);
        foreach (var table in batch.Tables.Where(table => _tables.Contains(table.Name)))
        {
            var insert = await InsertAsync(table);
            insert.Transaction = transaction;
            foreach (var row in table.Rows)
            {
                for (var i = 0; i < row.Length; i++)
                {
                    insert.Parameters[i].Value = Stored(row[i]);
                }

                insert.ExecuteNonQuery();
            }
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public async Task EndAsync(long nextSequence, CancellationToken cancellationToken)
    {
        await _connection.ExecuteAsync("UPDATE concern_sequence SET value = @Value", new { Value = nextSequence - 1 });
        foreach (var noted in Noted)
        {
            await _connection.ExecuteAsync(new CommandDefinition(noted, commandTimeout: 0, cancellationToken: cancellationToken));
        }

        foreach (var (_, sql) in _indexes.Concat(_triggers))
        {
            await _connection.ExecuteAsync(new CommandDefinition(sql, commandTimeout: 0, cancellationToken: cancellationToken));
        }

        await _connection.ExecuteAsync(new CommandDefinition("PRAGMA analysis_limit = 2000; ANALYZE", commandTimeout: 0, cancellationToken: cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var insert in _inserts.Values)
        {
            await insert.DisposeAsync();
        }

        await _connection.DisposeAsync();
    }

    private async Task<SqliteCommand> InsertAsync(Batch.Table table)
    {
        if (_inserts.TryGetValue(table.Name, out var known))
        {
            return known;
        }

        var insert = _connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns)}) VALUES ({string.Join(", ", table.Columns.Select(column => "$" + column))})";
        foreach (var column in table.Columns)
        {
            insert.Parameters.Add(new SqliteParameter { ParameterName = "$" + column });
        }

        await insert.PrepareAsync();
        return _inserts[table.Name] = insert;
    }

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        _ => value,
    };
}
