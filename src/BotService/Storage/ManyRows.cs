using System.Text.RegularExpressions;
using Huiyin.Transactions;

namespace Huiyin.Storage;

/// <summary>Inserts rows by the thousand: a round trip per row would make them take minutes.</summary>
internal static partial class ManyRows
{
    /// <param name="transaction">Where to write.</param>
    /// <param name="table">The table with its columns in brackets.</param>
    /// <param name="rows">Values in the order of the columns; a column's values are all of one type, or null.</param>
    /// <param name="ending">Behind the values, such as what to do on a conflict.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>How many rows were inserted.</returns>
    public static Task<int> InsertAsync(ITransaction transaction, string table, IReadOnlyList<object?[]> rows, string ending, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return Task.FromResult(0);
        }

        var into = WhiteSpace().Replace(table, " ");
        return transaction.Dialect().InsertAsync(transaction.Connection(), into, rows, ending, cancellationToken);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
