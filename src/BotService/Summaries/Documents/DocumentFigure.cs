using System.Text.Json;

namespace Huiyin.Summaries.Documents;

/// <summary>Finds a figure of a document by its path: <c>district.settled</c>, <c>units.sanitation.response.reached</c>.</summary>
internal static class DocumentFigure
{
    /// <summary>As it stands in the document; null when there is no such figure.</summary>
    public static string? Find(string document, string path)
    {
        using var parsed = JsonDocument.Parse(document);
        var element = parsed.RootElement;
        var parts = path.Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                // A code may itself have dots: parking.compound.
                if (Group(element, parts, ref i) is not { } group)
                {
                    return null;
                }

                element = group;
            }
            else if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(parts[i], out element))
            {
                return null;
            }
        }

        return element.ValueKind is JsonValueKind.Number or JsonValueKind.String ? element.ToString() : null;
    }

    private static JsonElement? Group(JsonElement groups, string[] parts, ref int index)
    {
        for (var length = parts.Length - index - 1; length > 0; length--)
        {
            var code = string.Join('.', parts[index..(index + length)]);
            foreach (var group in groups.EnumerateArray())
            {
                if (group.ValueKind == JsonValueKind.Object && group.TryGetProperty("code", out var own) && own.ValueKind == JsonValueKind.String && own.GetString() == code && group.TryGetProperty("figures", out var figures))
                {
                    index += length - 1;
                    return figures;
                }
            }
        }

        return null;
    }
}
