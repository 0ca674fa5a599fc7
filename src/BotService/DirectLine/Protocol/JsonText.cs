using System.Text.Json.Nodes;

namespace Huiyin.DirectLine.Protocol;

/// <summary>Text in JSON that no database and no file can hold: half a surrogate pair, and U+0000.</summary>
internal static class JsonText
{
    public static void RequireClean(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject properties:
                foreach (var (name, value) in properties)
                {
                    RequireClean(name);
                    RequireClean(value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    RequireClean(item);
                }

                break;
            case JsonValue value:
                RequireClean(Text(value));
                break;
        }
    }

    private static string? Text(JsonValue value)
    {
        try
        {
            return value.TryGetValue<string>(out var text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            throw DirectLineError.BadRequest("The body contains text that is not valid Unicode");
        }
    }

    private static void RequireClean(string? text)
    {
        if (text?.Contains('\0', StringComparison.Ordinal) == true)
        {
            throw DirectLineError.BadRequest("The body contains the character U+0000");
        }
    }
}
