using System.Text.Json.Nodes;

namespace Huiyin.AdminApi.Documentation;

public sealed class SchemaCheckTests
{
    private static readonly JsonNode Document = JsonNode.Parse(
        """
        { "components": { "schemas": {
            "State": { "enum": ["Open", "Closed"] },
            "Thing": {
                "type": "object",
                "required": ["id", "state"],
                "properties": {
                    "id": { "type": "string" },
                    "state": { "$ref": "#/components/schemas/State" },
                    "count": { "type": "integer" },
                    "share": { "type": ["null", "number"] },
                    "at": { "type": "string", "format": "date-time" },
                    "other": { "oneOf": [{ "type": "null" }, { "$ref": "#/components/schemas/Thing" }] },
                    "tags": { "type": "array", "items": { "type": "string" } } } } } } }
        """)!;

    [Theory]
    [InlineData("""{ "id": "1", "state": "Open", "share": 1, "at": "2026-01-02T03:04:05Z", "other": { "id": "2", "state": "Closed" }, "tags": ["a"] }""", null)]
    [InlineData("""{ "id": "1" }""", "$.state is missing")]
    [InlineData("""{ "id": 1, "state": "Open" }""", "$.id is integer")]
    [InlineData("""{ "id": "1", "state": "Lost" }""", "none of")]
    [InlineData("""{ "id": "1", "state": "Open", "secret": 1 }""", "$.secret is not in the document")]
    [InlineData("""{ "id": "1", "state": "Open", "count": 1.5 }""", "$.count is number")]
    [InlineData("""{ "id": "1", "state": "Open", "at": "yesterday" }""", "$.at is no date-time")]
    [InlineData("""{ "id": "1", "state": "Open", "other": { "id": "2" } }""", "$.other fits none")]
    [InlineData("""{ "id": "1", "state": "Open", "tags": ["a", null] }""", "$.tags[1] is null")]
    [InlineData("[]", "$ is array")]
    public void Check_OfAnAnswer_FindsWhatIsWrongAndNothingElse(string json, string? fault)
    {
        var faults = new SchemaCheck(Document).Faults(JsonNode.Parse("""{ "$ref": "#/components/schemas/Thing" }""")!, JsonNode.Parse(json));
        Assert.Equal(fault is null ? 0 : 1, faults.Count);
        Assert.Contains(fault ?? "", faults.FirstOrDefault() ?? "", StringComparison.Ordinal);
    }
}
