using System.Data.Common;

namespace Huiyin.Storage;

/// <summary>
/// Inserts row by row with one statement that is compiled once. A statement of many rows is no faster in a database without round trips, and
/// slower to bind: each parameter is looked up by its name among all of the statement's.
/// </summary>
internal static class SqliteRows
{
    public static async Task<int> InsertAsync(DbConnection connection, string table, IReadOnlyList<object?[]> rows, string ending, CancellationToken cancellationToken)
    {
        await using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", rows[0].Select((_, column) => $"@p{column}"))}) {ending}";
        for (var column = 0; column < rows[0].Length; column++)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = $"@p{column}";
            insert.Parameters.Add(parameter);
        }

        var inserted = 0;
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var column = 0; column < row.Length; column++)
            {
                insert.Parameters[column].Value = ColumnTypes.Stored(row[column]);
            }

            inserted += await insert.ExecuteNonQueryAsync(cancellationToken);
        }

        return inserted;
    }
}
