using System.Diagnostics.CodeAnalysis;

namespace Huiyin.DialogContent;

internal sealed class Units(IReadOnlyList<ResponsibleUnit> all)
{
    private readonly Dictionary<string, ResponsibleUnit> _byCode = all.ToDictionary(unit => unit.Code, StringComparer.Ordinal);

    public IReadOnlyList<ResponsibleUnit> All { get; } = all;

    public bool TryFind(string code, [MaybeNullWhen(false)] out ResponsibleUnit unit) => _byCode.TryGetValue(code, out unit);

    /// <exception cref="KeyNotFoundException">No unit has this code.</exception>
    public ResponsibleUnit Find(string code) => _byCode[code];
}
