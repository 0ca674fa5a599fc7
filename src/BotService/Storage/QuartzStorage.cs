using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;

namespace Huiyin.Storage;

/// <summary>The scheduler keeps when to wake in the same database: on PostgreSQL several nodes share it, on the embedded one there is one node.</summary>
internal static class QuartzStorage
{
    public static void UseServiceDatabase(this IPersistentStoreBuilder store, IConfiguration configuration)
    {
        var options = StorageOptionsReader.Read(configuration);
        store.ConfigureStore(settings => settings.TablePrefix = "qrtz_");
        if (options.IsPostgres)
        {
            store.UsePostgres(NpgsqlFactory.Instance, options.ConnectionString);
            store.UseClustering(_ => { });
            return;
        }

        // Each transaction of the store takes the write lock at its beginning and waits for it, as the service's own writer does; they are few and short.
        var connection = new SqliteConnectionStringBuilder { DataSource = options.SqliteFile, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 30 };
        store.UseSqlite(SqliteFactory.Instance, connection.ConnectionString);
    }
}
