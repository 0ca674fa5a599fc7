namespace Huiyin.Benchmarks.Seeding;

/// <summary>Rows for each table, in the order in which the tables need each other.</summary>
internal sealed class Batch
{
    private readonly Dictionary<string, Table> _tables = [];

    public IEnumerable<Table> Tables => _tables.Values;

    public void Add(string table, params (string Column, object? Value)[] row)
    {
        if (!_tables.TryGetValue(table, out var known))
        {
            _tables[table] = known = new Table(table, [.. row.Select(field => field.Column)]);
        }

        known.Rows.Add(Array.ConvertAll(row, field => field.Value));
    }

    public void Add(string table, string[] columns, object?[] values)
    {
        if (!_tables.TryGetValue(table, out var known))
        {
            _tables[table] = known = new Table(table, columns);
        }

        known.Rows.Add(values);
    }

    internal sealed record Table(string Name, string[] Columns)
    {
        public List<object?[]> Rows { get; } = [];
    }
}
