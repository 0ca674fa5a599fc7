namespace Huiyin.Desk.Open;

/// <summary>A count of a public table, with the counts that add up to it.</summary>
/// <param name="code">Of the area or category.</param>
/// <param name="value">The true count.</param>
/// <param name="parts">Empty for a leaf; otherwise they add up to <paramref name="value"/>.</param>
internal sealed class OpenCell(string code, int value, IReadOnlyList<OpenCell> parts)
{
    public string Code { get; } = code;

    public int Value { get; } = value;

    public IReadOnlyList<OpenCell> Parts { get; } = parts;

    public bool IsHidden { get; set; }

    public IEnumerable<OpenCell> All => Parts.SelectMany(part => part.All).Prepend(this);
}
