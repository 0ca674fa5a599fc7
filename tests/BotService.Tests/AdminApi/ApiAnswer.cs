using System.Text.Json.Nodes;

namespace Huiyin.AdminApi;

internal sealed record ApiAnswer(int Status, string? MediaType, string Challenge, string? ETag, string Text, JsonNode? Json)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public string Problem => (string?)Json?["type"] ?? "";

    public string Detail => (string?)Json?["detail"] ?? "";

    public string? Field => (string?)Json?["field"];

    public JsonNode Concern => Json!["concern"]!;

    /// <summary>A problem with this code, in words.</summary>
    public void IsProblem(int status, string code, string? field = null)
    {
        Assert.True(status == Status, $"{Status} instead of {status}: {Text}");
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal($"urn:huiyin:problem:{code}", Problem);
        Assert.NotEqual("", Detail);
        Assert.Equal(field, Field);
    }
}
