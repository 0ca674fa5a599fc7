using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Bot.Schema;

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
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Activity Parse(ReadOnlySpan<byte> utf8)
    {
        var activity = Read<Activity>(utf8);
        ActivityLists.DropNulls(activity);
        return activity;
    }

    /// <exception cref="ArgumentException">The activity holds what cannot be written, as a cycle.</exception>
    public static string Write(Activity activity)
    {
        using var buffer = Buffer(activity);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    /// <inheritdoc cref="Write"/>
    public static byte[] WriteUtf8(Activity activity)
    {
        using var buffer = Buffer(activity);
        return buffer.Written.ToArray();
    }

    /// <exception cref="ActivityFormatException">No JSON object.</exception>
    public static Entity ParseEntity(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read<Entity>(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>The JSON of what an activity carries as an object (value, channel data, content of an attachment, an entity).</summary>
    /// <returns>Null for null, as for a member that is not there.</returns>
    public static string? RawJson(object? value)
    {
        if (value is null)
        {
            return null;
        }

        if (value is JsonElement element)
        {
            return element.GetRawText();
        }

        using var buffer = Buffer(value);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    /// <summary>The reverse of <see cref="RawJson"/>: text, numbers and truth values as such, all else opaque.</summary>
    /// <exception cref="ActivityFormatException">The text is no JSON.</exception>
    public static object? FromRawJson(string? json) =>
        json is null ? null : SchemaJson.Deserialize<object>(Checked(Encoding.UTF8.GetBytes(json)));

    private static T Read<T>(ReadOnlySpan<byte> utf8)
        where T : class => SchemaJson.Deserialize<T>(Checked(utf8))
            ?? throw new ActivityFormatException("The JSON is null where an object is due.");

    // Texts inside of raw values are decoded long after they were parsed: too late to refuse them.
    private static ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8["\uFEFF"u8.Length..];
        }

        return Utf8.IsValid(utf8) ? utf8 : throw new ActivityFormatException("The text is not UTF-8.");
    }

    private static JsonBuffer Buffer<T>(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        try
        {
            return JsonBuffer.Of(value, SchemaJson.Options);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new ArgumentException("There is a value that cannot be written as JSON: a cycle, or too deep.", nameof(value), e);
        }
    }
}
