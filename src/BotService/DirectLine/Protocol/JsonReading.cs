using System.Text.Json.Nodes;

namespace Huiyin.DirectLine.Protocol;

internal static class JsonReading
{
    /// <summary>Null when the property is absent or null; anything but a string is refused by name.</summary>
    public static string? OptionalString(this JsonObject owner, string name, int maximumLength = int.MaxValue)
    {
        var node = owner[name];
        if (node is null)
        {
            return null;
        }

        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            throw DirectLineError.BadRequest($"'{name}' has to be a string");
        }

        return text.Length <= maximumLength
            ? text
            : throw DirectLineError.BadRequest($"'{name}' is longer than {maximumLength} characters");
    }

    public static JsonObject? OptionalObject(this JsonObject owner, string name) => owner[name] switch
    {
        null => null,
        JsonObject value => value,
        _ => throw DirectLineError.BadRequest($"'{name}' has to be an object"),
    };

    public static JsonArray? OptionalArray(this JsonObject owner, string name) => owner[name] switch
    {
        null => null,
        JsonArray value => value,
        _ => throw DirectLineError.BadRequest($"'{name}' has to be an array"),
    };
}
