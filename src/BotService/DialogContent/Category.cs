namespace Huiyin.DialogContent;

/// <summary>One of the taxonomy's categories, of the first or the second level.</summary>
/// <param name="Code">Stable; a sub-category's begins with its parent's: <c>parking.compound</c>.</param>
/// <param name="Parent">The top-level category, null for one of them.</param>
/// <param name="Questions">What to ask beyond place and time, in the order to ask it; a sub-category without its own has its parent's.</param>
/// <param name="Kinds">Which kinds of concern are usual here: <c>problem</c>, <c>suggestion</c>, <c>enquiry</c>, <c>praise</c>; the most usual first.</param>
/// <param name="Deadline">Deadline class: <c>2h</c>, <c>24h</c>, <c>7d</c> or <c>15d</c>.</param>
/// <param name="Unit">Code of the unit that gets it where no rule says otherwise.</param>
internal sealed record Category(
    string Code,
    Category? Parent,
    LocalizedText Label,
    LocalizedWords Synonyms,
    LocalizedWords Questions,
    IReadOnlyList<string> Kinds,
    string Deadline,
    string Unit)
{
    /// <summary>The code of the category for what fits nowhere else; every taxonomy has it.</summary>
    public const string Unsorted = "other";

    public IReadOnlyList<Category> Children { get; internal set; } = [];

    public Category Top => Parent ?? this;

    public override string ToString() => Code;

    public bool Equals(Category? other) => other is not null && other.Code == Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}
