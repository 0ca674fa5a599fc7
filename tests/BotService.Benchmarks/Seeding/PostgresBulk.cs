using Dapper;
using Npgsql;

namespace Huiyin.Benchmarks.Seeding;

internal sealed class PostgresBulk(string connectionString) : IBulkDatabase
{
    private readonly NpgsqlConnection _connection = new(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
    private List<(string Name, string Sql)> _indexes = [];
    private HashSet<string> _tables = [];
    private Dictionary<string, string> _types = [];

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await _connection.OpenAsync(cancellationToken);
        await IBulkDatabase.RequireEmptyAsync(_connection);
        await _connection.ExecuteAsync("SET synchronous_commit = off; SET maintenance_work_mem = '256MB'");
        // Tables of a later schema are left out in an earlier one.
        _tables = [.. await _connection.QueryAsync<string>("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")];
        _types = (await _connection.QueryAsync<(string Column, string Type)>(
            "SELECT table_name || '.' || column_name, data_type FROM information_schema.columns WHERE table_schema = current_schema()")).ToDictionary(column => column.Column, column => column.Type);
        // What they refuse isn't done here, and what they note is noted at the end; foreign keys hold by construction.
        await _connection.ExecuteAsync("ALTER TABLE concern DISABLE TRIGGER USER; ALTER TABLE concern_event DISABLE TRIGGER USER");
        if (await _connection.ExecuteScalarAsync<bool>("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
        {
            await _connection.ExecuteAsync("SET session_replication_role = replica");
        }

        _indexes =
        [
            .. await _connection.QueryAsync<(string Name, string Sql)>(
                """
                SELECT i.indexname, i.indexdef FROM pg_indexes AS i
                WHERE i.schemaname = current_schema() AND (i.tablename LIKE 'concern%' OR i.tablename IN ('outbox', 'conversation'))
                    AND NOT EXISTS (SELECT 1 FROM pg_constraint AS c WHERE c.conname = i.indexname)
                """),
        ];
        foreach (var (name, _) in _indexes)
        {
            await _connection.ExecuteAsync($"DROP INDEX {name}");
        }
    }

    public Task<long> NextSequenceAsync(CancellationToken cancellationToken) => _connection.ExecuteScalarAsync<long>("SELECT nextval('concern_sequence')");

    public async Task WriteAsync(Batch batch, CancellationToken cancellationToken)
    {
        await using var transaction = await _connection.BeginTransactionAsync(cancellationToken);
        foreach (var table in batch.Tables.Where(table => _tables.Contains(table.Name)))
        {
            await using var import = await _connection.BeginBinaryImportAsync($"COPY {table.Name} ({string.Join(", ", table.Columns)}) FROM STDIN (FORMAT BINARY)", cancellationToken);
            foreach (var row in table.Rows)
            {
                await import.StartRowAsync(cancellationToken);
                for (var column = 0; column < row.Length; column++)
                {
                    await WriteAsync(import, Sized(row[column], $"{table.Name}.{table.Columns[column]}"), cancellationToken);
                }
            }

            await import.CompleteAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public async Task EndAsync(long nextSequence, CancellationToken cancellationToken)
    {
        await _connection.ExecuteAsync("SELECT setval('concern_sequence', @Value, false)", new { Value = nextSequence });
        await _connection.ExecuteAsync("SET session_replication_role = origin");
        await _connection.ExecuteAsync(
            """
            INSERT INTO similar_concern (concern_id, topic, area, words)
            SELECT id, split_part(category, '.', 1), area, lower(translate(left(text, 600), '0123456789', '')) FROM concern WHERE status <> 'Closed' ORDER BY id
            """);
        await _connection.ExecuteAsync("ALTER TABLE concern ENABLE TRIGGER USER; ALTER TABLE concern_event ENABLE TRIGGER USER");
        foreach (var (_, sql) in _indexes)
        {
            await _connection.ExecuteAsync(new CommandDefinition(sql, cancellationToken: cancellationToken));
        }

        await _connection.ExecuteAsync(new CommandDefinition("VACUUM ANALYZE", cancellationToken: cancellationToken));
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    // A binary copy takes a number only in its column's own size.
    private object? Sized(object? value, string column) => value is not long number ? value : _types[column] switch
    {
        "smallint" => (object)(short)number,
        "integer" => (int)number,
        _ => number,
    };

    private static Task WriteAsync(NpgsqlBinaryImporter import, object? value, CancellationToken cancellationToken) => value switch
    {
        null => import.WriteNullAsync(cancellationToken),
        DateTimeOffset time => import.WriteAsync(time.UtcDateTime, cancellationToken),
        DateOnly date => import.WriteAsync(date, cancellationToken),
        int number => import.WriteAsync(number, cancellationToken),
        long number => import.WriteAsync(number, cancellationToken),
        short number => import.WriteAsync(number, cancellationToken),
        bool flag => import.WriteAsync(flag, cancellationToken),
        Enum name => import.WriteAsync(name.ToString(), cancellationToken),
        string text => import.WriteAsync(text, cancellationToken),
        _ => throw new NotSupportedException($"There is no column type for {value.GetType().Name} here."),
    };
}
