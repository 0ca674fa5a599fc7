using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;

namespace Huiyin.Protocol;

/// <summary>
/// The types that stored state may name: those of this assembly and of assemblies built upon it, plain values and the
/// usual collections. Nothing is loaded to find one, and no other type is ever made from stored text.
/// </summary>
internal static class StateTypes
{
    private static readonly Type[] _plain =
    [
        typeof(object), typeof(string), typeof(bool), typeof(char), typeof(sbyte), typeof(byte), typeof(short),
        typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(float), typeof(double),
        typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
        typeof(Guid), typeof(Uri), typeof(Nullable<>), typeof(KeyValuePair<,>), typeof(List<>), typeof(HashSet<>),
        typeof(SortedSet<>), typeof(Queue<>), typeof(Dictionary<,>), typeof(SortedDictionary<,>),
        typeof(ConcurrentDictionary<,>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(Tuple<,>), typeof(Tuple<,,>),
    ];

    private static readonly Dictionary<string, Type> _plainByName = _plain.ToDictionary(t => t.FullName!);
    private static readonly ConcurrentDictionary<Type, string> _names = new();
    private static readonly ConcurrentDictionary<string, Type> _types = new();
    private static readonly ConcurrentDictionary<Assembly, bool> _allowed = new();

    public static string NameOf(Type type) => _names.GetOrAdd(type, static t => Compose(t));

    /// <returns>Null for a type that is not there or not allowed.</returns>
    public static Type? Find(string? name)
    {
        if (name is null)
        {
            return null;
        }

        if (!_types.TryGetValue(name, out var type)
            && TypeName.TryParse(name, out var parsed, new TypeNameParseOptions { MaxNodes = 32 })
            && Resolve(parsed) is { } found)
        {
            // Only names that lead to a type are kept: there is no more than a handful of them.
            _types[name] = type = found;
        }

        return type;
    }

    private static string Compose(Type type)
    {
        var innermost = type;
        var suffix = string.Empty;
        for (; innermost.IsSZArray; innermost = innermost.GetElementType()!)
        {
            suffix += "[]";
        }

        var definition = innermost.IsGenericType ? innermost.GetGenericTypeDefinition() : innermost;
        var arguments = innermost.IsGenericType
            ? $"[{string.Join(',', innermost.GetGenericArguments().Select(t => $"[{Compose(t)}]"))}]"
            : string.Empty;
        var assembly = _plain.Contains(definition) ? string.Empty : $", {innermost.Assembly.GetName().Name}";
        return definition.FullName + arguments + suffix + assembly;
    }

    private static Type? Resolve(TypeName name)
    {
        if (name.IsSZArray)
        {
            return Resolve(name.GetElementType())?.MakeArrayType();
        }

        if (name.IsConstructedGenericType)
        {
            var arguments = name.GetGenericArguments().Select(Resolve).ToArray();
            return Resolve(name.GetGenericTypeDefinition()) is { IsGenericTypeDefinition: true } definition
                && definition.GetGenericArguments().Length == arguments.Length
                && !arguments.Contains(null)
                ? definition.MakeGenericType(arguments!)
                : null;
        }

        if (!name.IsSimple && !name.IsNested)
        {
            return null;
        }

        return name.AssemblyName is { } assembly
            ? OfApplication(name.FullName, assembly.Name)
            : _plainByName.GetValueOrDefault(name.FullName);
    }

    private static Type? OfApplication(string fullName, string assemblyName)
    {
        var assembly = Array.Find(AppDomain.CurrentDomain.GetAssemblies(), a => a.GetName().Name == assemblyName);
        return assembly is not null && _allowed.GetOrAdd(assembly, static a => BuiltOnThis(a))
            && assembly.GetType(fullName) is { } type && !typeof(Delegate).IsAssignableFrom(type)
            ? type
            : null;
    }

    private static bool BuiltOnThis(Assembly assembly)
    {
        var own = typeof(StateTypes).Assembly;
        return assembly == own
            || assembly == Assembly.GetEntryAssembly()
            || Array.Exists(assembly.GetReferencedAssemblies(), r => r.Name == own.GetName().Name);
    }
}
