using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Huiyin.Protocol;

/// <summary>
/// Reads a value of a type that is known at run time only. For objects and lists by their converter itself: the serializer would first look for
/// the end of the value, and do so again for every level of dialogs within dialogs.
/// </summary>
internal abstract class StateTypeReader
{
    private static readonly ConcurrentDictionary<Type, StateTypeReader> _readers = new();

    /// <param name="type">The type to read.</param>
    /// <param name="options">Always the same ones: those of state.</param>
    public static StateTypeReader Of(Type type, JsonSerializerOptions options) =>
        _readers.TryGetValue(type, out var reader) ? reader : _readers.GetOrAdd(type, Create(type, options));

    public abstract object? Read(ref Utf8JsonReader reader, JsonSerializerOptions options);

    private static StateTypeReader Create(Type type, JsonSerializerOptions options) =>
        options.GetTypeInfo(type).Kind is JsonTypeInfoKind.None
            ? new BySerializer(type)
            : (StateTypeReader)Activator.CreateInstance(typeof(ByConverter<>).MakeGenericType(type), options.GetConverter(type))!;

    private sealed class BySerializer(Type type) : StateTypeReader
    {
        public override object? Read(ref Utf8JsonReader reader, JsonSerializerOptions options) => JsonSerializer.Deserialize(ref reader, type, options);
    }

    private sealed class ByConverter<T>(JsonConverter<T> converter) : StateTypeReader
    {
        public override object? Read(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.Null ? null : converter.Read(ref reader, typeof(T), options);
    }
}
