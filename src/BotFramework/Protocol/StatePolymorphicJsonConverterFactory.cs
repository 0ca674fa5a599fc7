using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Huiyin.Protocol;

/// <summary>Members declared as an interface or an abstract class keep the type of what is in them.</summary>
internal sealed class StatePolymorphicJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        (typeToConvert.IsInterface || typeToConvert.IsAbstract)
        && !typeof(IEnumerable).IsAssignableFrom(typeToConvert)
        && typeToConvert != typeof(Type);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<T> : JsonConverter<T>
        where T : class
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<object>(ref reader, options) switch
            {
                null => null,
                T value => value,
                _ => throw new JsonException($"The stored value is no {typeof(T).Name}."),
            };

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize<object>(writer, value, options);
    }
}
