using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Huiyin.AdminApi.Documentation;

/// <summary>An example of a schema, with values as the service gives them; fields that are usually absent are left out.</summary>
internal sealed class ExampleValues(OpenApiDocument document)
{
    private const int Deepest = 6;

    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["id"] = "019ab1f04c7a7d53a4c2f0b8e6d1a9c3",
        ["number"] = "100-247",
        ["concern"] = "100-247",
        ["category"] = "parking.compound",
        ["unit"] = "urban-management",
        ["area"] = "wenchang.zhongyuan",
        ["text"] = "The bikes were moved, the doorway is clear.",
        ["language"] = "zh-CN",
        ["locale"] = "zh-CN",
        ["code"] = "autumn-2026",
        ["kind"] = "units",
        ["purpose"] = "concern.rectified",
        ["channel"] = "webchat",
        ["type"] = "concern.filed",
        ["url"] = "https://example.org/huiyin",
        ["login"] = "wang.li",
        ["name"] = "Wang Li",
        ["nameEn"] = "Autumn visits",
        ["hash"] = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ["contentType"] = "image/jpeg",
        ["fileName"] = "doorway.jpg",
        ["rule"] = "default",
        ["building"] = "17",
        ["household"] = "019ab1f04c7a7d53a4c2f0b8e6d1a9c3",
        ["version"] = "1",
    };

    public JsonNode? Of(IOpenApiSchema schema) => Of(schema, "", 0);

    private JsonNode? Of(IOpenApiSchema given, string name, int depth)
    {
        var schema = Resolved(given);
        if (schema.Enum is { Count: > 0 } choices)
        {
            return choices[0]?.DeepClone();
        }

        if ((schema.OneOf ?? schema.AnyOf)?.FirstOrDefault(one => one.Type != JsonSchemaType.Null) is { } either)
        {
            return Of(either, name, depth);
        }

        var type = schema.Type ?? (schema.Properties is { Count: > 0 } ? JsonSchemaType.Object : JsonSchemaType.Null);
        return (type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Object => Object(schema, depth),
            JsonSchemaType.Array => schema.Items is { } item && depth < Deepest ? new JsonArray(Of(item, Singular(name), depth + 1)) : [],
            JsonSchemaType.Boolean => true,
            JsonSchemaType.Integer => 1,
            JsonSchemaType.Number => 0.5,
            JsonSchemaType.String => schema.Format switch
            {
                "date-time" => "2026-11-25T01:02:03Z",
                "date" => "2026-12-01",
                "byte" => "",
                _ => Named.GetValueOrDefault(name) ?? "…",
            },
            _ => new JsonObject(),
        };
    }

    private JsonObject Object(IOpenApiSchema schema, int depth)
    {
        var example = new JsonObject();
        foreach (var (name, property) in depth < Deepest ? schema.Properties ?? new Dictionary<string, IOpenApiSchema>() : new Dictionary<string, IOpenApiSchema>())
        {
            // What may be absent is shown where a reader would not guess it.
            if (schema.Required?.Contains(name) == true || Named.ContainsKey(name))
            {
                example[name] = Of(property, name, depth + 1);
            }
        }

        return example;
    }

    private IOpenApiSchema Resolved(IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference { Reference.Id: { } id } && document.Components?.Schemas?.TryGetValue(id, out var found) == true ? found : schema;

    private static string Singular(string name) => name.EndsWith('s') ? name[..^1] : name;
}
