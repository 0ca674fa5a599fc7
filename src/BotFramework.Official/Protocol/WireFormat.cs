using Newtonsoft.Json;

namespace Huiyin.Protocol;

/// <summary>How Newtonsoft reads and writes what travels: dates in texts stay texts unless a member is a date.</summary>
internal static class WireFormat
{
    public static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        CheckAdditionalContent = true,
        MaxDepth = 64,
    };

    /// <exception cref="ActivityFormatException">The text is no JSON, or not of the shape of a T.</exception>
    public static T? Read<T>(string json)
        where T : class
    {
        try
        {
            return JsonConvert.DeserializeObject<T>(json.TrimStart('\uFEFF'), Settings) is { } value
                ? value
                : string.IsNullOrWhiteSpace(json) ? throw new ActivityFormatException("The text is empty.") : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or OverflowException or InvalidCastException
            && e is not ActivityFormatException)
        {
            throw new ActivityFormatException($"The JSON is malformed or of the wrong type{Place(e)}.", e);
        }
    }

    private static string Place(Exception e) => e switch
    {
        JsonReaderException { Path.Length: > 0 } reading => $" at $.{reading.Path}",
        JsonSerializationException { Path.Length: > 0 } shaping => $" at $.{shaping.Path}",
        _ => string.Empty,
    };
}
