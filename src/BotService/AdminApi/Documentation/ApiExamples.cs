using System.Text.Json.Nodes;
using Huiyin.DialogContent;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Huiyin.AdminApi.Documentation;

/// <summary>
/// Makes the document say what is really answered: fields that may be null are left out and so never required, problems carry the field at fault,
/// and every body has an example.
/// </summary>
internal sealed class ApiExamples(IDialogContent content) : IOpenApiDocumentTransformer
{
    private const string Json = "application/json";
    private const string Problem = "application/problem+json";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var schema in (document.Components?.Schemas?.Values ?? []).OfType<OpenApiSchema>())
        {
            SchemaTruth.Tell(schema);
        }

        if (document.Components?.Schemas?.TryGetValue("ProblemDetails", out var problem) == true && problem is OpenApiSchema details)
        {
            SchemaTruth.TellOfProblems(details);
        }

        var values = new ExampleValues(document);
        foreach (var (path, item) in document.Paths)
        {
            foreach (var operation in item.Operations?.Values.ToList() ?? [])
            {
                Add(operation, path, values);
            }
        }

        return Task.CompletedTask;
    }

    private void Add(OpenApiOperation operation, string path, ExampleValues values)
    {
        foreach (var (type, body) in operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>())
        {
            if (type == Json)
            {
                body.Example = RequestExamples.Of(operation.OperationId!) ?? values.Of(body.Schema!);
            }
        }

        foreach (var (status, response) in operation.Responses ?? new OpenApiResponses())
        {
            foreach (var (type, answer) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
            {
                answer.Example = type switch
                {
                    Problem => ProblemOf(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), path),
                    Json or "application/x-ndjson" when answer.Schema is { } schema => values.Of(schema),
                    "text/csv" => "Number,Kind,Category,Status\r\n100-247,Problem,Blocked parking,In progress\r\n",
                    _ => answer.Example,
                };
            }
        }
    }

    private JsonObject ProblemOf(int status, string path)
    {
        (string Code, string? Field, (string, object?)[] Values) example = status switch
        {
            StatusCodes.Status400BadRequest => ("missing-field", "text", [("field", "text")]),
            StatusCodes.Status401Unauthorized => ("unauthorized", null, []),
            StatusCodes.Status403Forbidden => ("forbidden", null, []),
            StatusCodes.Status404NotFound => ("not-found", null, [("id", "100-247")]),
            StatusCodes.Status409Conflict when path.Contains("webhooks", StringComparison.Ordinal) => ("webhook-disabled", null, []),
            StatusCodes.Status409Conflict => ("done-before", "result", [("field", "result")]),
            StatusCodes.Status412PreconditionFailed => ("stale-version", "If-Match", []),
            StatusCodes.Status413PayloadTooLarge => ("too-large", null, [("limit", 1)]),
            StatusCodes.Status415UnsupportedMediaType => ("unsupported-media-type", null, [("type", "text/plain"), ("allowed", Json)]),
            StatusCodes.Status422UnprocessableEntity => ("conflict", "Idempotency-Key", []),
            StatusCodes.Status428PreconditionRequired => ("missing-if-match", "If-Match", []),
            StatusCodes.Status429TooManyRequests => ("too-many-requests", null, [("seconds", 30)]),
            _ => ("invalid-request", null, []),
        };
        var prompts = content.Current.Prompts;
        var problem = new JsonObject
        {
            ["type"] = $"urn:huiyin:problem:{example.Code}",
            ["title"] = prompts.Text($"api.{example.Code}.title", Locales.English),
            ["status"] = status,
            ["detail"] = prompts.Text($"api.{example.Code}.detail", Locales.English, example.Values),
            ["instance"] = path.Replace("{concern}", "100-247", StringComparison.Ordinal),
        };
        if (example.Field is { } field)
        {
            problem["field"] = field;
        }

        return problem;
    }
}
