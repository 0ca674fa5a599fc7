using System.Data.Common;
using Npgsql;

namespace Huiyin.Storage;

/// <summary>
/// Inserts rows as one array a column: however many rows, it is the same short statement with as many parameters as there are columns, where
/// thousands of parameters would each be parsed, bound and planned.
/// </summary>
internal static class PostgresRows
{
    // So much at once, lest a statement of very long texts takes more memory than the rows are worth.
    private const int AtOnce = 2_000;

    public static async Task<int> InsertAsync(NpgsqlConnection connection, string table, IReadOnlyList<object?[]> rows, string ending, CancellationToken cancellationToken)
    {
        var inserted = 0;
        foreach (var portion in rows.Chunk(AtOnce))
        {
            await using var insert = Command(connection, table, portion, ending);
            inserted += await insert.ExecuteNonQueryAsync(cancellationToken);
        }

        return inserted;
    }

    private static DbCommand Command(NpgsqlConnection connection, string table, object?[][] rows, string ending)
    {
        var insert = connection.CreateCommand();
        List<string> arrays = [], names = [], selected = [];
        for (var column = 0; column < rows[0].Length; column++)
        {
            if (Array.Find(rows, row => row[column] is not null) is not { } first)
            {
                // The array of a column without a value would have no type.
                selected.Add("NULL");
                continue;
            }

            var name = $"c{column}";
            insert.Parameters.Add(new NpgsqlParameter(name, Values(rows, column, first[column]!)));
            arrays.Add($"@{name}");
            names.Add(name);
            selected.Add($"r.{name}");
        }

        insert.CommandText = $"INSERT INTO {table} SELECT {string.Join(", ", selected)} FROM unnest({string.Join(", ", arrays)}) AS r ({string.Join(", ", names)}) {ending}";
        return insert;
    }

    private static Array Values(object?[][] rows, int column, object example) => example switch
    {
        string => Array.ConvertAll(rows, row => (string?)row[column]),
        int => Array.ConvertAll(rows, row => (int?)row[column]),
        long => Array.ConvertAll(rows, row => (long?)row[column]),
        bool => Array.ConvertAll(rows, row => (bool?)row[column]),
        double => Array.ConvertAll(rows, row => (double?)row[column]),
        DateOnly => Array.ConvertAll(rows, row => (DateOnly?)row[column]),
        DateTimeOffset => Array.ConvertAll(rows, row => row[column] is DateTimeOffset time ? ColumnTypes.Whole(time).UtcDateTime : (DateTime?)null),
        _ => throw new NotSupportedException($"There is no array of {example.GetType().Name} in PostgreSQL."),
    };
}
