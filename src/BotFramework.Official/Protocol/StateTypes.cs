using System.Collections.Concurrent;
using System.Reflection;
using Newtonsoft.Json.Serialization;

namespace Huiyin.Protocol;

/// <summary>
/// The types that stored state may name: those of the Bot Framework and of assemblies built upon it, plain values and
/// the usual collections. Of all others the JSON is left as it is.
/// </summary>
internal sealed class StateTypes : DefaultSerializationBinder
{
    private static readonly HashSet<Type> _plain =
    [
        typeof(object), typeof(string), typeof(bool), typeof(char), typeof(sbyte), typeof(byte), typeof(short),
        typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(float), typeof(double),
        typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
        typeof(Guid), typeof(Uri), typeof(Nullable<>), typeof(KeyValuePair<,>), typeof(List<>), typeof(HashSet<>),
        typeof(SortedSet<>), typeof(Queue<>), typeof(Dictionary<,>), typeof(SortedDictionary<,>),
        typeof(ConcurrentDictionary<,>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(Tuple<,>), typeof(Tuple<,,>),
    ];

    private static readonly ConcurrentDictionary<Assembly, bool> _allowed = new();

    public override Type BindToType(string? assemblyName, string typeName)
    {
        try
        {
            // An undeclared object is what the serializer keeps as JSON.
            return base.BindToType(assemblyName, typeName) is { } type && Allowed(type) ? type : typeof(object);
        }
        catch (Exception e) when (e is Newtonsoft.Json.JsonException or IOException or BadImageFormatException)
        {
            return typeof(object);
        }
    }

    private static bool Allowed(Type type)
    {
        if (type.IsArray)
        {
            return Allowed(type.GetElementType()!);
        }

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return (_plain.Contains(definition) || (_allowed.GetOrAdd(type.Assembly, BuiltOnBots) && !typeof(Delegate).IsAssignableFrom(type)))
            && Array.TrueForAll(type.GetGenericArguments(), argument => argument.IsGenericParameter || Allowed(argument));
    }

    private static bool BuiltOnBots(Assembly assembly) =>
        IsOfBots(assembly.GetName())
        || assembly == Assembly.GetEntryAssembly()
        || Array.Exists(assembly.GetReferencedAssemblies(), IsOfBots);

    private static bool IsOfBots(AssemblyName name) =>
        name.Name is { } text && text.StartsWith("Microsoft.Bot.", StringComparison.Ordinal);
}
