using System.Data.Common;
using Dapper;
using Huiyin.Diagnostics;

namespace Huiyin.Storage;

/// <summary>Brings a database to the schema of this code, inside a transaction that its caller began and commits.</summary>
internal sealed class Migrator(Dialect dialect, TimeProvider clock, ILogger<Migrator> logger)
{
    public async Task MigrateAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (dialect.LockForMigration is { } lockStatement)
        {
            await connection.ExecuteAsync(new CommandDefinition(lockStatement, commandTimeout: 0, cancellationToken: cancellationToken));
        }

        await connection.ExecuteAsync(new CommandDefinition(
            """
            CREATE TABLE IF NOT EXISTS schema_version (
                version integer NOT NULL PRIMARY KEY,
                name text NOT NULL,
                applied_at text NOT NULL
            )
            """,
            cancellationToken: cancellationToken));
        var current = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "SELECT coalesce(max(version), 0) FROM schema_version",
            cancellationToken: cancellationToken));

        var scripts = MigrationScript.Of(dialect);
        var newest = scripts[^1].Version;
        if (current > newest)
        {
            throw new StartupException($"The database has schema version {current}, this program knows up to {newest}: start the newer program that wrote it, or restore a backup made before the update.");
        }

        var pending = scripts.Where(script => script.Version > current).ToList();
        foreach (var (number, script) in pending.Index())
        {
            if (current > 0)
            {
                StorageLog.Migrating(logger, script.Version, script.Name, number + 1, pending.Count);
            }

            await ApplyAsync(connection, script, cancellationToken);
        }

        StorageLog.Migrated(logger, newest, pending.Count);
    }

    private async Task ApplyAsync(DbConnection connection, MigrationScript script, CancellationToken cancellationToken)
    {
        // A large ledger takes its time; a migration that is given up halfway begins again and never ends.
        await connection.ExecuteAsync(new CommandDefinition(script.Sql, commandTimeout: 0, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO schema_version (version, name, applied_at)
            VALUES (@Version, @Name, @At)
            """,
            new { script.Version, script.Name, At = clock.GetUtcNow().UtcDateTime.ToString("O") },
            cancellationToken: cancellationToken));
    }
}
