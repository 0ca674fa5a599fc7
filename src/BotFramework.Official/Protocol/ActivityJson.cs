using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Huiyin.Protocol;

/// <summary>
/// Activities as JSON, the same for both forms of the Bot Framework. Unknown members survive a round trip; what is
/// null is left out; nesting ends at 64.
/// </summary>
public static class ActivityJson
{
    /// <exception cref="ActivityFormatException">No JSON object, or one that is no activity.</exception>
    public static Activity Parse(string json)
    {
        var activity = Read<Activity>(json);
        ActivityLists.DropNulls(activity);
        return activity;
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Activity Parse(ReadOnlySpan<byte> utf8) => Parse(StrictUtf8.Decode(utf8));

    /// <exception cref="ArgumentException">The activity holds what cannot be written, as a cycle.</exception>
    public static string Write(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Serialize(activity);
    }

    /// <inheritdoc cref="Write"/>
    public static byte[] WriteUtf8(Activity activity) => Encoding.UTF8.GetBytes(Write(activity));

    /// <exception cref="ActivityFormatException">No JSON object.</exception>
    public static Entity ParseEntity(string json) => Read<Entity>(json);

    /// <summary>The JSON of what an activity carries as an object (value, channel data, content of an attachment, an entity).</summary>
    /// <returns>Null for null, as for a member that is not there.</returns>
    public static string? RawJson(object? value) => value switch
    {
        null => null,
        JToken token => token.ToString(Formatting.None),
        _ => Serialize(value),
    };

    /// <summary>The reverse of <see cref="RawJson"/>: text, numbers and truth values as such, all else opaque.</summary>
    /// <exception cref="ActivityFormatException">The text is no JSON.</exception>
    public static object? FromRawJson(string? json) => json is null ? null : WireFormat.Read<JToken>(json) switch
    {
        null => null,
        JValue value => value.Value,
        var token => token,
    };

    private static T Read<T>(string json)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(json);
        return WireFormat.Read<T>(json) ?? throw new ActivityFormatException("The JSON is null where an object is due.");
    }

    private static string Serialize(object value)
    {
        try
        {
            return JsonConvert.SerializeObject(value, WireFormat.Settings);
        }
        catch (JsonException e)
        {
            throw new ArgumentException("There is a value that cannot be written as JSON: a cycle, or too deep.", nameof(value), e);
        }
    }
}
