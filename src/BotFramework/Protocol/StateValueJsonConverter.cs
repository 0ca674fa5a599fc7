using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Huiyin.Protocol;

/// <summary>
/// A value whose type nobody declares. Plain values and maps are written as they are, others as
/// {"$type": name, "$value": ...}.
/// </summary>
internal sealed class StateValueJsonConverter : JsonConverter<object>
{
    private const string TypeKey = "$type";

    // Instead of a type's name: JSON that is kept as it is, and a map with a key that looks like ours.
    private const string RawJson = "json";
    private const string Map = "map";

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Number:
                return reader.TryGetInt32(out var number) ? number : reader.TryGetInt64(out var whole) ? whole : (object)reader.GetDouble();
            case JsonTokenType.StartObject when IsTyped(reader):
                return ReadTyped(ref reader, options);
            case JsonTokenType.StartObject:
                return ReadMap(ref reader, options);
            default:
                return JsonElement.ParseValue(ref reader);
        }
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            // Numbers that would be read as another type go the typed way below.
            case long whole when whole is < int.MinValue or > int.MaxValue:
                writer.WriteNumberValue(whole);
                break;
            case double fraction when double.IsFinite(fraction) && fraction != Math.Floor(fraction):
                writer.WriteNumberValue(fraction);
                break;
            case JsonElement { ValueKind: not (JsonValueKind.Object or JsonValueKind.Array) } element:
                RawElementJsonConverter.WriteRaw(writer, element);
                break;
            case JsonElement element:
                WriteTyped(writer, RawJson, element, options);
                break;
            case Dictionary<string, object> map when !map.ContainsKey(TypeKey):
                WriteMap(writer, map, options);
                break;
            case ConcurrentDictionary<string, object> map:
                Write(writer, new Dictionary<string, object>(map), options);
                break;
            case Dictionary<string, object> map:
                WriteTyped(writer, Map, map, options);
                break;
            default:
                WriteTyped(writer, StateTypes.NameOf(value.GetType()), value, options);
                break;
        }
    }

    private static void WriteTyped<T>(Utf8JsonWriter writer, string name, T value, JsonSerializerOptions options)
        where T : notnull
    {
        writer.WriteStartObject();
        writer.WriteString(TypeKey, name);
        writer.WritePropertyName("$value"u8);
        if (value.GetType() == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
        else
        {
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
        }

        writer.WriteEndObject();
    }

    // By hand rather than by the serializer, which would look for the end of each nested value before it reads it.
    private Dictionary<string, object> ReadMap(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var map = new Dictionary<string, object>();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            map[key] = reader.TokenType is JsonTokenType.Null ? null! : Read(ref reader, typeof(object), options)!;
        }

        return map;
    }

    private void WriteMap(Utf8JsonWriter writer, Dictionary<string, object> map, JsonSerializerOptions options)
    {
        if (writer.CurrentDepth >= options.MaxDepth)
        {
            throw new JsonException("The state is nested too deep, or holds itself.");
        }

        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                Write(writer, value, options);
            }
        }

        writer.WriteEndObject();
    }

    private static bool IsTyped(Utf8JsonReader ahead) =>
        ahead.Read() && ahead.TokenType is JsonTokenType.PropertyName && ahead.ValueTextEquals(TypeKey);

    private static object? ReadTyped(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        reader.Read();
        reader.Read();
        var name = reader.GetString();
        reader.Read();
        if (!reader.ValueTextEquals("$value"u8))
        {
            throw new JsonException("A typed value has no $value.");
        }

        reader.Read();
        var value = ReadValue(name, ref reader, options);
        reader.Read();
        return reader.TokenType is JsonTokenType.EndObject
            ? value
            : throw new JsonException("A typed value has more than its $value.");
    }

    private static object? ReadValue(string? name, ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (name == Map)
        {
            return JsonSerializer.Deserialize<Dictionary<string, object>>(ref reader, options);
        }

        if (name == RawJson || StateTypes.Find(name) is not { } type)
        {
            // A type that is gone or not allowed leaves its JSON, which still converts to whatever is asked for.
            return JsonElement.ParseValue(ref reader);
        }

        if (type == typeof(object))
        {
            reader.Skip();
            return new object();
        }

        return StateTypeReader.Of(type, options).Read(ref reader, options);
    }
}
