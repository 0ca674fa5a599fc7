namespace Huiyin.Settings.Sheets;

/// <param name="Line">Of the file, the first is 1.</param>
/// <param name="Values">By the column's key; empty where the cell is.</param>
internal sealed record SheetRow(int Line, IReadOnlyDictionary<string, string> Values)
{
    public string this[string key] => Values.GetValueOrDefault(key, "");

    /// <summary>The parts of a cell that holds several, divided by semicolons.</summary>
    public IReadOnlyList<string> List(string key) =>
        this[key].Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
