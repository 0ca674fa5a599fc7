using System.Text;
using Newtonsoft.Json;

namespace Huiyin.Protocol;

/// <summary>
/// Items of bot state as JSON, for any <see cref="Microsoft.Bot.Builder.IStorage"/>. Types travel with the values; on
/// reading only types of the application, of the Bot Framework and plain ones of the base library are made
/// (<see cref="StateTypes"/>).
/// </summary>
public static class StateJson
{
    private static readonly JsonSerializerSettings _settings = new()
    {
        TypeNameHandling = TypeNameHandling.All,
        SerializationBinder = new StateTypes(),
        NullValueHandling = NullValueHandling.Include,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 256,
    };

    /// <exception cref="ArgumentException">The state holds what cannot be written, as a cycle.</exception>
    public static string Write(object state)
    {
        ArgumentNullException.ThrowIfNull(state);
        try
        {
            return JsonConvert.SerializeObject(state, typeof(object), _settings);
        }
        catch (JsonException e)
        {
            throw new ArgumentException("The state holds a value that cannot be written as JSON.", nameof(state), e);
        }
    }

    /// <inheritdoc cref="Write"/>
    public static byte[] WriteUtf8(object state) => Encoding.UTF8.GetBytes(Write(state));

    /// <returns>What was written: a dictionary of values for the state of a bot.</returns>
    /// <exception cref="StateFormatException">The text was not written by <see cref="Write"/>, or its types have changed.</exception>
    public static object Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var reader = new StateReader(json);
            return JsonSerializer.Create(_settings).Deserialize(reader)
                ?? throw new StateFormatException("The stored state is null.");
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or OverflowException or InvalidCastException
            && e is not StateFormatException)
        {
            throw new StateFormatException("The stored state cannot be read.", e);
        }
    }

    /// <inheritdoc cref="Read(string)"/>
    public static object Read(ReadOnlySpan<byte> utf8) => Read(Encoding.UTF8.GetString(utf8));
}
