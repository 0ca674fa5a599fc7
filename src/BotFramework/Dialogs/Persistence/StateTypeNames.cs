using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The names of types in stored state: short ones for the dialogs' own, else without the assembly's version, which changes with every release.</summary>
internal static class StateTypeNames
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();
    private static readonly ConcurrentDictionary<string, Type?> Types = new(StringComparer.Ordinal);

    static StateTypeNames()
    {
        Alias("stack", typeof(DialogState));
        Alias("prompt", typeof(PromptOptions));
        Alias("choice", typeof(FoundChoice));
        Alias("json", typeof(JsonElement));
        Alias("long", typeof(long));
        Alias("double", typeof(double));
        Alias("decimal", typeof(decimal));
        Alias("date", typeof(DateTime));
        Alias("dateOffset", typeof(DateTimeOffset));
        Alias("guid", typeof(Guid));
        Alias("texts", typeof(List<string>));
    }

    internal static string NameOf(Type type) => Names.GetOrAdd(type, static type => Compose(type));

    /// <summary>Null where there is no such type (any more).</summary>
    internal static Type? TypeOf(string name) => Types.GetOrAdd(name, static name => Type.GetType(name, throwOnError: false));

    private static void Alias(string name, Type type)
    {
        Names[type] = name;
        Types[name] = type;
    }

    private static string Compose(Type type) => Full(type) + Assembly(type);

    private static string Full(Type type)
    {
        if (type.IsArray)
        {
            return $"{Full(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (!type.IsConstructedGenericType)
        {
            return type.FullName!;
        }

        var arguments = type.GetGenericArguments().Select(argument => $"[{Compose(argument)}]");
        return $"{type.GetGenericTypeDefinition().FullName}[{string.Join(',', arguments)}]";
    }

    private static string Assembly(Type type) => type.Assembly == typeof(object).Assembly ? string.Empty : $", {type.Assembly.GetName().Name}";
}
