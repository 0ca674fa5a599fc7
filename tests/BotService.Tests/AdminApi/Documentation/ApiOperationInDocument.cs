using System.Globalization;
using System.Text.Json.Nodes;

namespace Huiyin.AdminApi.Documentation;

/// <summary>A call as the document describes it.</summary>
internal sealed record ApiOperationInDocument(string Id, string Method, string Path, JsonNode Node)
{
    public string? Tag => (string?)Node["tags"]?[0];

    public bool TakesJson => Node["requestBody"]?["content"]?["application/json"] is not null;

    public bool NeedsIfMatch => Parameters("header").Contains("If-Match");

    public bool IsIdempotent => Parameters("header").Contains("Idempotency-Key");

    public IEnumerable<string> Parameters(string place) =>
        (Node["parameters"]?.AsArray() ?? []).Where(parameter => (string)parameter!["in"]! == place).Select(parameter => (string)parameter!["name"]!);

    public bool Documents(int status) => Node["responses"]![status.ToString(CultureInfo.InvariantCulture)] is not null;

    /// <summary>The documented request.</summary>
    public string Example => Node["requestBody"]!["content"]!["application/json"]!["example"]!.ToJsonString();

    public static IReadOnlyList<ApiOperationInDocument> AllOf(JsonNode document) =>
    [
        .. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation =>
            new ApiOperationInDocument((string)operation.Value!["operationId"]!, operation.Key.ToUpperInvariant(), path.Key["/api/v1".Length..], operation.Value!))),
    ];

    /// <summary>What the document does not say of the answer; empty when it says it all.</summary>
    public IEnumerable<string> FaultsOf(ApiAnswer answer, SchemaCheck check)
    {
        if (Node["responses"]![answer.Status.ToString(CultureInfo.InvariantCulture)] is not { } response)
        {
            return [$"{Id} answers {answer.Status}, which is not documented: {answer.Text[..Math.Min(300, answer.Text.Length)]}"];
        }

        if (response["content"] is not JsonObject content)
        {
            return answer.Text.Length == 0 ? [] : [$"{Id} {answer.Status} has a body"];
        }

        if (answer.MediaType is not { } type || content[type] is not { } described)
        {
            return [$"{Id} {answer.Status} is {answer.MediaType}, not {string.Join(" or ", content.Select(one => one.Key))}"];
        }

        var values = type == "application/x-ndjson" ? answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)) : answer.Json is { } json ? [json] : [];
        return values.SelectMany(value => check.Faults(described["schema"]!, value)).Select(fault => $"{Id} {answer.Status}: {fault}");
    }
}
