namespace Huiyin.DialogContent;

/// <summary>The values in reach at one place of a card: those of the repeated item, then those around it.</summary>
internal sealed record CardScope(string Card, string Locale, IReadOnlyDictionary<string, object?> Values, CardScope? Outer)
{
    public object? this[string name] => Values.TryGetValue(name, out var value)
        ? value
        : Outer is not null
            ? Outer[name]
            : throw new ArgumentException($"The card '{Card}' needs a value for ${{{name}}}.");

    public IEnumerable<IReadOnlyDictionary<string, object?>> Rows(string name) => this[name] switch
    {
        null => [],
        IEnumerable<IReadOnlyDictionary<string, object?>> rows => rows,
        _ => throw new ArgumentException($"The card '{Card}' repeats ${{{name}}}, which must be a list of dictionaries."),
    };

    public bool IsTrue(string name) => this[name] switch
    {
        null or false or "" => false,
        IEnumerable<IReadOnlyDictionary<string, object?>> rows => rows.Any(),
        _ => true,
    };
}
