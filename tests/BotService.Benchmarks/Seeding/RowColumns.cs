using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Huiyin.Benchmarks.Seeding;

/// <summary>Takes the columns from the product's own list and their values by name, so that a column added there is filled here.</summary>
internal static partial class RowColumns
{
    private static readonly ConcurrentDictionary<(Type Type, string Column), PropertyInfo> Properties = [];

    /// <summary><c>e.concern_id, e.sequence FROM ...</c> becomes <c>concern_id, sequence</c>.</summary>
    public static string[] Of(string columns) =>
    [
        .. columns.Split("FROM", 2)[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(column => column.Split('.')[^1]),
    ];

    public static object?[] Values(object source, string[] columns) => Array.ConvertAll(columns, column => Property(source.GetType(), column).GetValue(source));

    private static PropertyInfo Property(Type type, string column) => Properties.GetOrAdd((type, column), key =>
        key.Type.GetProperty(Word().Replace(key.Column, match => match.Groups[1].Value.ToUpperInvariant()))
        ?? throw new InvalidOperationException($"{key.Type.Name} has no value for the column {key.Column}."));

    [GeneratedRegex("(?:^|_)([a-z])")]
    private static partial Regex Word();
}
