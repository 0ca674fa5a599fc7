using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Huiyin.Protocol;

/// <summary>How the schema's types are written and read: the wire format of the Bot Framework.</summary>
internal static class SchemaJson
{
    // The depth at which the original refuses to read on, too.
    public const int MaxDepth = 64;

    public static readonly JsonSerializerOptions Options = CreateOptions();

    public static byte[] Serialize(object? value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T? Deserialize<T>(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(utf8, Options);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw Wrong(e);
        }
    }

    /// <summary>Makes a T of whatever has the same JSON.</summary>
    public static T Convert<T>(object? value)
    {
        try
        {
            return value switch
            {
                T already => already,
                JsonElement element => element.Deserialize<T>(Options)!,
                _ => JsonSerializer.Deserialize<T>(Serialize(value), Options)!,
            };
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw Wrong(e);
        }
    }

    public static ActivityFormatException Wrong(Exception e) => new(
        e is JsonException { Path: { Length: > 0 } path }
            ? $"The JSON is malformed or of the wrong type at {path}."
            : "The text is not JSON of the expected shape.",
        e);

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            MaxDepth = MaxDepth,
            PropertyNameCaseInsensitive = true,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // What is written goes to JSON readers, never into HTML: Chinese need not become escapes.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            // The second one is for what bots put into Value, ChannelData and Content: their own types.
            TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaJsonContext.Default, new DefaultJsonTypeInfoResolver()),
            Converters =
            {
                new AnyValueJsonConverter(),
                new RawElementJsonConverter(),
                new TextJsonConverter(),
                new TimestampJsonConverter(),
            },
        };
        options.MakeReadOnly();
        return options;
    }
}
