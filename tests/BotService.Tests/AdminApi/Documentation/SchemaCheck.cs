using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Huiyin.AdminApi.Documentation;

/// <summary>Holds JSON against the schemas of the API's document. Stricter than JSON Schema: a field that the document does not name is a fault.</summary>
internal sealed class SchemaCheck(JsonNode document)
{
    /// <summary>What is wrong, with the place; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults(JsonNode schema, JsonNode? value)
    {
        List<string> faults = [];
        Check(schema, value, "$", faults);
        return faults;
    }

    private void Check(JsonNode given, JsonNode? value, string at, List<string> faults)
    {
        var schema = Resolved(given);
        if ((schema["oneOf"] ?? schema["anyOf"])?.AsArray() is { } choices)
        {
            if (!choices.Any(choice => Faults(choice!, value).Count == 0))
            {
                faults.Add($"{at} fits none of {choices.Count} schemas");
            }

            return;
        }

        if (schema["enum"]?.AsArray() is { } allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value)))
        {
            faults.Add($"{at} is {value?.ToJsonString() ?? "null"}, none of {allowed.ToJsonString()}");
        }

        if (schema["type"] is { } type && !Types(type).Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && Types(type).Contains("number")))
        {
            faults.Add($"{at} is {TypeOf(value)}, not {type.ToJsonString()}");
            return;
        }

        switch (value)
        {
            case JsonObject fields:
                CheckFields(schema, fields, at, faults);
                break;
            case JsonArray items when schema["items"] is { } item:
                foreach (var (entry, index) in items.Select((entry, index) => (entry, index)))
                {
                    Check(item, entry, $"{at}[{index}]", faults);
                }

                break;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String && !IsOfFormat((string?)schema["format"], (string)text!):
                faults.Add($"{at} is no {schema["format"]}: {text}");
                break;
        }
    }

    private void CheckFields(JsonNode schema, JsonObject fields, string at, List<string> faults)
    {
        var known = schema["properties"]?.AsObject();
        faults.AddRange((schema["required"]?.AsArray() ?? []).Select(name => (string)name!).Where(name => !fields.ContainsKey(name)).Select(name => $"{at}.{name} is missing"));
        foreach (var (name, value) in fields)
        {
            if (known?[name] is { } property)
            {
                Check(property, value, $"{at}.{name}", faults);
            }
            else if (schema["additionalProperties"] is JsonObject further)
            {
                Check(further, value, $"{at}.{name}", faults);
            }
            else if (known is not null)
            {
                faults.Add($"{at}.{name} is not in the document");
            }
        }
    }

    private JsonNode Resolved(JsonNode schema) => (string?)schema["$ref"] is { } reference
        ? Resolved(reference.Split('/').Skip(1).Aggregate(document, (node, step) => node[step]!))
        : schema;

    private static HashSet<string> Types(JsonNode type) => type is JsonArray many ? [.. many.Select(one => (string)one!)] : [(string)type!];

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
    };

    private static bool IsOfFormat(string? format, string text) => format switch
    {
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _) && text.Contains('T', StringComparison.Ordinal),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };
}
