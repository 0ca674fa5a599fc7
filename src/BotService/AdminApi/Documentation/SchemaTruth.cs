using Microsoft.OpenApi;

namespace Huiyin.AdminApi.Documentation;

/// <summary>Mends what the generator gets wrong about our JSON.</summary>
internal static class SchemaTruth
{
    public static void Tell(OpenApiSchema schema)
    {
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (MayBeNull(property))
            {
                schema.Required?.Remove(name);
            }

            if (property is OpenApiSchema { Type: { } type } number && type.HasFlag(JsonSchemaType.String) && (type.HasFlag(JsonSchemaType.Integer) || type.HasFlag(JsonSchemaType.Number)))
            {
                // Numbers are written as numbers; that text is read too is only patience.
                number.Type = type & ~JsonSchemaType.String;
                number.Pattern = null;
            }
        }
    }

    public static void TellOfProblems(OpenApiSchema problem)
    {
        problem.Properties ??= new Dictionary<string, IOpenApiSchema>();
        problem.Required = new HashSet<string> { "type", "title", "status", "detail" };
        problem.Properties["type"] = Text("Stable, for programs: urn:huiyin:problem: and a code.");
        problem.Properties["title"] = Text("In the caller's language.");
        problem.Properties["detail"] = Text("What is wrong and what would be right, in the caller's language.");
        problem.Properties["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" };
        problem.Properties["field"] = Text("The field, parameter or header at fault.");
        problem.Properties["allowed"] = List("Of a step that is not allowed: those that are.", ("to", Text(null)), ("outcome", Text(null)));
        problem.Properties["findings"] = List(
            "Of a file: each thing to mend.",
            ("file", Text(null)),
            ("line", new OpenApiSchema { Type = JsonSchemaType.Integer }),
            ("problem", Text(null)),
            ("fix", Text(null)),
            ("code", Text(null)),
            ("text", Text(null)));
    }

    public static bool MayBeNull(IOpenApiSchema schema) =>
        schema.Type?.HasFlag(JsonSchemaType.Null) == true || (schema.OneOf?.Any(one => one.Type == JsonSchemaType.Null) ?? false);

    private static OpenApiSchema Text(string? description) => new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema List(string description, params ReadOnlySpan<(string Name, OpenApiSchema Schema)> properties)
    {
        var item = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>() };
        foreach (var (name, schema) in properties)
        {
            item.Properties[name] = schema;
        }

        return new OpenApiSchema { Type = JsonSchemaType.Array, Description = description, Items = item };
    }
}
