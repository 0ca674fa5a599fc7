using System.Data.Common;
using Dapper;

namespace Huiyin.Storage;

/// <summary>What the planner of the embedded database is told of the tables.</summary>
internal static class SqliteStatistics
{
    private const int Few = 1_000;

    /// <summary>Tells it where tables have grown much since the last start, from samples; of a ledger that has only begun, nothing.</summary>
    public static void Renew(DbConnection connection)
    {
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM (SELECT 1 FROM concern LIMIT @Few)", new { Few }) == Few)
        {
            connection.Execute("PRAGMA optimize = 0x10002");
        }
        else if (connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_stat1'") > 0)
        {
            // A table of two rows is rather read through than looked up in, and stays so for the planner until the next start: by then it
            // may have thousands, and each change to the full-text index would read through all of them. What it assumes unasked is better.
            connection.Execute("DELETE FROM sqlite_stat1; ANALYZE sqlite_schema");
        }
    }
}
