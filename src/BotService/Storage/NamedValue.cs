using System.Collections.Frozen;

namespace Huiyin.Storage;

/// <summary>The members of an enumeration by their names, for rows by the million; a name that is none is refused as <see cref="Enum.Parse{TEnum}(string)"/> does.</summary>
internal static class NamedValue<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Known = Enum.GetValues<T>().ToFrozenDictionary(value => value.ToString(), StringComparer.Ordinal);

    public static T Of(string name) => Known.TryGetValue(name, out var value) ? value : Enum.Parse<T>(name);
}
