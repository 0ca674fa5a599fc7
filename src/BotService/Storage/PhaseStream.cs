using System.Data.Common;
using Huiyin.Summaries.Phases;
using Huiyin.Transactions;

namespace Huiyin.Storage;

/// <summary>Reads rows one after another into the same object; an object per row would cost more than the reading.</summary>
internal static class PhaseStream
{
    public static async Task ReadAsync(
        ITransaction transaction,
        string sql,
        IReadOnlyList<(string Name, object Value)> parameters,
        Action<DbDataReader, PhaseRow> fill,
        Action<PhaseRow> visit,
        CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection().CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var row = new PhaseRow();
        var seen = 0;
        // Rows of either database are there at once or come in large pieces; waiting for each would cost more than reading it.
        while (reader.Read())
        {
            if ((++seen & 0x3FFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            fill(reader, row);
            visit(row);
        }
    }
}
