using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

/// <summary>
/// Checks a file against its JSON Schema and says the line of each breach. Knows the keywords that the schemas in
/// <c>dialogs/schemas/</c> use, and refuses a schema with any other rather than ignore it.
/// </summary>
internal sealed class ContentSchema
{
    private static readonly string[] Annotations = ["$schema", "$id", "$defs", "title", "description", "examples", "default"];

    private readonly JsonElement _root;

    private ContentSchema(JsonElement root) => _root = root;

    /// <exception cref="FormatException">It is no JSON, or uses a keyword beyond the known.</exception>
    public static ContentSchema Parse(string json)
    {
        try
        {
            return new ContentSchema(JsonElement.Parse(json));
        }
        catch (JsonException exception)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    public void Validate(ContentFile file, ContentFindings findings) => Validate(_root, file.Root, "", file.Name, findings);

    private void Validate(JsonElement schema, YamlNode node, string path, string file, ContentFindings findings)
    {
        if (schema.ValueKind is JsonValueKind.True)
        {
            return;
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            var (problem, fix) = Breach(keyword, schema, node, path, file, findings);
            if (problem is not null)
            {
                FindingText subject = path.Length == 0 ? "The file" : $"'{path}'";
                findings.Error(file, node, $"{subject} {problem}.", fix ?? "Compare it with its schema in schemas/.");
                if (keyword.Name == "type")
                {
                    return;
                }
            }
        }
    }

    private (FindingText? Problem, FindingText? Fix) Breach(JsonProperty keyword, JsonElement schema, YamlNode node, string path, string file, ContentFindings findings)
    {
        switch (keyword.Name)
        {
            case "$ref":
                Validate(Definition(keyword.Value.GetString()!), node, path, file, findings);
                return default;
            case "type":
                return IsOfType(node, keyword.Value.GetString()!) ? default
                    : keyword.Value.GetString() == "integer" ? Wrong("must be a whole number", "Write digits only.")
                    : Wrong($"must be of type {keyword.Value}", null);
            case "enum":
                var allowed = keyword.Value.EnumerateArray().Select(item => item.ToString()).ToArray();
                return allowed.Contains(Scalar(node)) ? default : Wrong($"is '{Scalar(node)}'", $"Write one of: {string.Join(", ", allowed)}.");
            case "const":
                return Scalar(node) == keyword.Value.ToString() ? default : Wrong($"is '{Scalar(node)}'", $"Write {keyword.Value}.");
            case "pattern":
                return Regex.IsMatch(Scalar(node), keyword.Value.GetString()!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
                    ? default
                    : Wrong($"is '{Scalar(node)}'", Wanted(schema, keyword.Value));
            case "minLength":
                return Scalar(node).Trim().Length >= keyword.Value.GetInt32() ? default : Wrong("is empty", "Write a text.");
            case "maxLength":
                return Scalar(node).Length <= keyword.Value.GetInt32() ? default : Wrong($"is longer than {keyword.Value} characters", "Shorten it.");
            case "minimum":
                return Number(node) >= keyword.Value.GetDouble() ? default : Wrong($"is less than {keyword.Value}", null);
            case "maximum":
                return Number(node) <= keyword.Value.GetDouble() ? default : Wrong($"is more than {keyword.Value}", null);
            case "minItems":
                return Items(node).Count >= keyword.Value.GetInt32() ? default : Wrong($"has fewer than {keyword.Value} items", "Add what is missing.");
            case "uniqueItems":
                var twice = Items(node).GroupBy(Scalar).FirstOrDefault(group => group.Count() > 1)?.Key;
                return twice is null ? default : Wrong($"has '{twice}' twice", "Remove one of them.");
            case "items":
                var index = 0;
                foreach (var item in Items(node))
                {
                    Validate(keyword.Value, item, $"{path}[{index++}]", file, findings);
                }

                return default;
            case "required":
                var missing = keyword.Value.EnumerateArray().Select(name => name.GetString()!).Where(name => node.Child(name) is null).ToArray();
                return missing.Length == 0 ? default : Wrong($"lacks {string.Join(" and ", missing.Select(name => $"'{name}'"))}", "Add it.");
            case "properties":
                foreach (var (name, child) in Members(node))
                {
                    if (keyword.Value.TryGetProperty(name, out var property))
                    {
                        Validate(property, child, path.Length == 0 ? name : $"{path}.{name}", file, findings);
                    }
                }

                return default;
            case "propertyNames":
                foreach (var (name, child) in Members(node))
                {
                    if (!Regex.IsMatch(name, keyword.Value.GetProperty("pattern").GetString()!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
                    {
                        findings.Error(file, child, $"The name '{name}' is not allowed.", $"Names must match {keyword.Value.GetProperty("pattern")}.");
                    }
                }

                return default;
            case "additionalProperties":
                foreach (var (name, child) in Members(node))
                {
                    if (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(name, out _))
                    {
                        continue;
                    }

                    if (keyword.Value.ValueKind == JsonValueKind.False)
                    {
                        findings.Error(file, child, $"'{name}' is unknown here.", $"Known are: {string.Join(", ", known.EnumerateObject().Select(property => property.Name))}.");
                    }
                    else
                    {
                        Validate(keyword.Value, child, path.Length == 0 ? name : $"{path}.{name}", file, findings);
                    }
                }

                return default;
            case var annotation when Annotations.Contains(annotation):
                return default;
            default:
                throw new FormatException($"the keyword '{keyword.Name}' is not supported");
        }
    }

    // Whoever is not a programmer is helped by an example, not by a pattern.
    private static FindingText Wanted(JsonElement schema, JsonElement pattern)
    {
        if (schema.TryGetProperty("examples", out var examples))
        {
            return $"Write it like {string.Join(", ", examples.EnumerateArray())}.";
        }

        return $"It must match {pattern}.";
    }

    private static (FindingText? Problem, FindingText? Fix) Wrong(FindingText problem, FindingText? fix) => (problem, fix);

    private JsonElement Definition(string reference) => _root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static bool IsOfType(YamlNode node, string type) => type switch
    {
        "object" => node is YamlMappingNode,
        "array" => node is YamlSequenceNode,
        "string" => node is YamlScalarNode { Value: not null },
        "integer" => node is YamlScalarNode && Scalar(node) is { Length: > 0 and < 10 } digits && digits.All(char.IsAsciiDigit),
        "number" => node is YamlScalarNode && !double.IsNaN(Number(node)),
        "boolean" => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" },
        _ => throw new FormatException($"the type '{type}' is not supported"),
    };

    private static string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";

    private static double Number(YamlNode node) =>
        double.TryParse(Scalar(node), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static IList<YamlNode> Items(YamlNode node) => (node as YamlSequenceNode)?.Children ?? [];

    private static IEnumerable<(string Name, YamlNode Child)> Members(YamlNode node) =>
        (node as YamlMappingNode)?.Children.Select(member => (Scalar(member.Key), member.Value)) ?? [];
}
