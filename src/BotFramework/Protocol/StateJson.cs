using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Huiyin.Protocol;

/// <summary>
/// Items of bot state as JSON, for any <see cref="Microsoft.Bot.Builder.IStorage"/>. Where a member is declared as
/// object, interface or abstract class, the type travels with the value; on reading only types of the application,
/// of the Bot Framework and plain ones of the base library are made (<see cref="StateTypes"/>). What a dialog casts in
/// the turn that stored it can be cast in the next one.
/// </summary>
public static class StateJson
{
    internal static readonly JsonSerializerOptions Options = CreateOptions();

    /// <exception cref="ArgumentException">The state holds what cannot be written, as a cycle.</exception>
    public static string Write(object state)
    {
        using var buffer = Buffer(state);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    /// <inheritdoc cref="Write"/>
    public static byte[] WriteUtf8(object state)
    {
        using var buffer = Buffer(state);
        return buffer.Written.ToArray();
    }

    /// <returns>What was written: a dictionary of values for the state of a bot.</returns>
    /// <exception cref="StateFormatException">The text was not written by <see cref="Write"/>, or its types have changed.</exception>
    public static object Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json));
    }

    /// <inheritdoc cref="Read(string)"/>
    public static object Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize<object>(utf8, Options)
                ?? throw new StateFormatException("The stored state is null.");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new StateFormatException("The stored state cannot be read.", e);
        }
    }

    internal static JsonBuffer Buffer(object state)
    {
        ArgumentNullException.ThrowIfNull(state);
        try
        {
            return JsonBuffer.Of(state, Options);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new ArgumentException("The state holds a value that cannot be written as JSON.", nameof(state), e);
        }
    }

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            // Dialogs nest, each level costs several levels of JSON, and the prompts among them carry cards.
            MaxDepth = 256,
            IncludeFields = true,
            PropertyNameCaseInsensitive = true,
            NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                StateJsonContext.Default,
                SchemaJsonContext.Default,
                new DefaultJsonTypeInfoResolver()),
            Converters =
            {
                new StateValueJsonConverter(),
                new StatePolymorphicJsonConverterFactory(),
                new RawElementJsonConverter(),
                new TextJsonConverter(),
                new TimestampJsonConverter(),
                new JsonStringEnumConverter(),
            },
        };
        options.MakeReadOnly();
        return options;
    }
}
