namespace Huiyin.Settings.Sheets;

/// <param name="Key">The column's name in English files.</param>
/// <param name="Chinese">Its name in Chinese files.</param>
/// <param name="IsRequired">Every row has a value.</param>
internal sealed record SheetColumn(string Key, string Chinese, bool IsRequired = false)
{
    public bool IsCalled(string name) =>
        string.Equals(name, Key, StringComparison.OrdinalIgnoreCase) || string.Equals(name, Chinese, StringComparison.Ordinal);
}
