using System.Diagnostics.CodeAnalysis;

namespace Huiyin.DialogContent;

internal sealed class Taxonomy
{
    private readonly Dictionary<string, Category> _byCode;

    public Taxonomy(IReadOnlyList<Category> top)
    {
        Top = top;
        All = [.. top.SelectMany(category => category.Children.Prepend(category))];
        _byCode = All.DistinctBy(category => category.Code).ToDictionary(category => category.Code, StringComparer.Ordinal);
    }

    /// <summary>Top-level categories in the order of the file, which is the order in which a resident is shown them.</summary>
    public IReadOnlyList<Category> Top { get; }

    public IReadOnlyList<Category> All { get; }

    public bool TryFind(string code, [MaybeNullWhen(false)] out Category category) => _byCode.TryGetValue(code, out category);

    /// <exception cref="KeyNotFoundException">No category has this code, neither top-level nor below.</exception>
    public Category Find(string code) => _byCode[code];
}
