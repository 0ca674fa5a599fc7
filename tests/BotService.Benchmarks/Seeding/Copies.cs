using System.Globalization;
using Huiyin.Concerns;

namespace Huiyin.Benchmarks.Seeding;

/// <summary>
/// Puts each story several times into a batch, each time of another resident and under another number. Making up a story, with the hash of
/// every event, takes most of the time of seeding; for how long a list or a summary takes, it does not matter that a neighbour's story is the
/// same. The chains of copies do not verify, and where exactly it was is left out, since it is sealed for one concern.
/// </summary>
internal static class Copies
{
    /// <summary>So many versions of an id sort behind the first and before the next millisecond.</summary>
    public const int Most = 8;

    // With zeros behind, which no number at the end of an id has: the 24,301st resident ends in 5eed too.
    private const string Resident = "5eed00000000";
    private const string NumberInData = "\"number\":\"";
    private const int VersionInId = 12;

    public static void Add(Batch batch, int times)
    {
        foreach (var table in batch.Tables.Where(table => table.Name != "phase_term").ToList())
        {
            var original = table.Rows.Count;
            for (var row = 0; row < original; row++)
            {
                for (var copy = 1; copy < times; copy++)
                {
                    table.Rows.Add(Of(table, table.Rows[row], copy));
                }
            }
        }
    }

    private static object?[] Of(Batch.Table table, object?[] row, int copy)
    {
        var made = new object?[row.Length];
        for (var column = 0; column < row.Length; column++)
        {
            made[column] = Of(table.Name, table.Columns[column], row[column], copy);
        }

        return made;
    }

    private static object? Of(string table, string column, object? value, int copy) => (column, value) switch
    {
        ("place", _) => null,
        ("id" or "concern_id", string id) when table != "resident" => Id(id, copy),
        ("activity_id", string activity) => string.Concat(Id(activity[..32], copy), Person(activity[32..], copy)),
        ("id" or "reporter_id" or "resident_id" or "conversation_id" or "channel_user_id" or "actor_id", string person) => Person(person, copy),
        ("number", string number) => Number(number, copy),
        ("concern_no", long number) => long.Parse(Number(number.ToString(CultureInfo.InvariantCulture), copy), CultureInfo.InvariantCulture),
        ("data", string data) => Data(data, copy),
        _ => value,
    };

    // Behind the milliseconds comes the version, which is 7: those above it keep the order of filing.
    private static string Id(string id, int copy) => string.Concat(id.AsSpan(0, VersionInId), "789abcdef".AsSpan(copy, 1), id.AsSpan(VersionInId + 1));

    private static string Person(string text, int copy) => text.Replace(Resident, $"5ec{copy}00000000", StringComparison.Ordinal);

    // The numbers between one story and the next are left for its copies.
    private static string Number(string number, int copy) => ConcernNumber.FromSequence(long.Parse(number.AsSpan(..^1), CultureInfo.InvariantCulture) + copy);

    private static string Data(string data, int copy)
    {
        var at = data.IndexOf(NumberInData, StringComparison.Ordinal);
        if (at < 0)
        {
            return data;
        }

        var begin = at + NumberInData.Length;
        var end = data.IndexOf('"', begin);
        return Person(string.Concat(data.AsSpan(0, begin), Number(data[begin..end], copy), data.AsSpan(end)), copy);
    }
}
