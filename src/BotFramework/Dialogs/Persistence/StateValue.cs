using System.Text.Json;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class StateValue
{
    private static readonly JsonEncodedText TypeMember = JsonEncodedText.Encode("$type");
    private static readonly JsonEncodedText ValueMember = JsonEncodedText.Encode("$value");

    internal static void Write(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case Dictionary<string, object> map when map.GetType() == typeof(Dictionary<string, object>):
                WriteMap(writer, map, options);
                break;
            default:
                WriteTagged(writer, value, options);
                break;
        }
    }

    internal static void WriteMap(Utf8JsonWriter writer, IDictionary<string, object> map, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            // A name of a resident's making must not pass for a tag.
            writer.WritePropertyName(name.StartsWith('$') ? "$" + name : name);
            Write(writer, value, options);
        }

        writer.WriteEndObject();
    }

    internal static object? Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Number:
                return reader.TryGetInt32(out var number) ? number : reader.TryGetInt64(out var large) ? large : reader.GetDouble();
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, options);
            default:
                return JsonElement.ParseValue(ref reader);
        }
    }

    private static void WriteTagged(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var type = value.GetType();
        writer.WriteStartObject();
        writer.WriteString(TypeMember, StateTypeNames.NameOf(type));
        writer.WritePropertyName(ValueMember);
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(type));
        writer.WriteEndObject();
    }

    private static object? ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var map = new Dictionary<string, object>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (map.Count == 0 && reader.ValueTextEquals(TypeMember.EncodedUtf8Bytes))
            {
                return ReadTagged(ref reader, options);
            }

            var name = reader.GetString()!;
            reader.Read();
            map[name.StartsWith('$') ? name[1..] : name] = Read(ref reader, options)!;
        }

        return map;
    }

    private static object? ReadTagged(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        reader.Read();
        var type = StateTypeNames.TypeOf(reader.GetString()!);
        reader.Read();
        if (!reader.ValueTextEquals(ValueMember.EncodedUtf8Bytes))
        {
            throw new JsonException("A $type is not followed by its $value.");
        }

        reader.Read();

        // A type that a newer version of the bot no longer has: what it held can still be looked at.
        var value = type is null ? JsonElement.ParseValue(ref reader) : JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(type));
        reader.Read();
        return value;
    }
}
