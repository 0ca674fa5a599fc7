using System.Text;
using Dapper;
using Huiyin.Transactions;

namespace Huiyin.Storage;

/// <summary>Inserts rows by the hundred: a round trip per row would make thousands take minutes.</summary>
internal static class ManyRows
{
    // SQLite looks each parameter up by its name among all of the statement's, so twice as many take four times as long.
    private const int MostParameters = 400;

    /// <param name="transaction">Where to write.</param>
    /// <param name="table">The table with its columns in brackets.</param>
    /// <param name="rows">Values in the order of the columns.</param>
    /// <param name="ending">Behind the values, such as what to do on a conflict.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    /// <returns>How many rows were inserted.</returns>
    public static async Task<int> InsertAsync(ITransaction transaction, string table, IReadOnlyList<object?[]> rows, string ending, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return 0;
        }

        var inserted = 0;
        foreach (var portion in rows.Chunk(MostParameters / rows[0].Length))
        {
            var sql = new StringBuilder("INSERT INTO ").Append(table).Append(" VALUES ");
            var parameters = new DynamicParameters();
            for (var row = 0; row < portion.Length; row++)
            {
                sql.Append(row == 0 ? "(" : ", (");
                for (var column = 0; column < portion[row].Length; column++)
                {
                    var name = $"p{row}_{column}";
                    sql.Append(column == 0 ? "@" : ", @").Append(name);
                    parameters.Add(name, portion[row][column]);
                }

                sql.Append(')');
            }

            sql.Append(' ').Append(ending);
            inserted += await transaction.Connection().ExecuteAsync(new CommandDefinition(sql.ToString(), parameters, cancellationToken: cancellationToken, flags: CommandFlags.NoCache));
        }

        return inserted;
    }
}
