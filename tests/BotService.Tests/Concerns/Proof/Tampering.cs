using Dapper;
using Huiyin.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Huiyin.Concerns;

/// <summary>Somebody with the database's password, whom neither triggers nor foreign keys stop.</summary>
internal sealed class Tampering(TestDatabase database, DatabaseKind kind)
{
    public async Task BreakLocksAsync() => await ExecuteAsync(kind == DatabaseKind.Sqlite
        ? """
          DROP TRIGGER concern_event_refuses_update;
          DROP TRIGGER concern_event_refuses_delete;
          DROP TRIGGER concern_updated_has_next_act;
          DROP TRIGGER concern_unit_of_passed_on;
          DROP TRIGGER summary_refuses_update;
          DROP TRIGGER summary_refuses_delete;
          """
        : "ALTER TABLE concern DROP CONSTRAINT concern_open_has_next_act;");

    public async Task ExecuteAsync(string sql)
    {
        var options = database.Get<StorageOptions>();
        if (kind == DatabaseKind.Sqlite)
        {
            await using var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = options.SqliteFile, ForeignKeys = false, Pooling = false }.ConnectionString);
            await file.ExecuteAsync(sql);
            return;
        }

        await using var server = new NpgsqlConnection(options.ConnectionString);
        // Its triggers and foreign keys sleep in this session.
        await server.ExecuteAsync($"SET session_replication_role = replica; {sql}");
    }

    /// <summary>Writes an event anew under a hash that fits it; what follows still names the old one.</summary>
    public async Task ResealAsync(ConcernEvent e)
    {
        var hash = ConcernEventHash.Of(e);
        await ExecuteAsync($"UPDATE concern_event SET data = '{e.DataJson}', hash = '{hash}' WHERE concern_id = '{e.ConcernId}' AND sequence = {e.Sequence};");
    }
}
