using System.Text.Json;
using System.Text.Json.Nodes;

namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed class BulkAssignmentTests(AdminApiFixture api)
{
    [Fact]
    public async Task Concerns_SomeOfThemWrong_AreEachAssignedOrRefusedByThemselves()
    {
        var good = await api.FileAsync("bulk one");
        var stale = await api.FileAsync("bulk two");
        var closed = await api.FileAsync("bulk three");
        Assert.Equal(200, (await api.PostAsync($"/concerns/{closed.Id}/transitions", """{ "to": "Closed", "outcome": "NotAccepted", "text": "Not ours.", "responsibleInstead": "The builder" }""")).Status);
        var answer = await api.PostAsync("/bulk-assignments", Body("sanitation", (good.Number, 1), (stale.Id, 9), (closed.Id, null), ("999-999", null)), ifMatch: null);
        Assert.True(answer.Status == 200, answer.Text);
        var results = answer.Json!["results"]!.AsArray();
        Assert.Equal([200, 412, 409, 404], results.Select(result => (int)result!["status"]!));
        Assert.Equal((1, 3), ((int)answer.Json["succeeded"]!, (int)answer.Json["failed"]!));
        Assert.Equal("urn:huiyin:problem:stale-version", (string)results[1]!["problem"]!["type"]!);
        Assert.Equal("sanitation", (string)(await api.GetAsync($"/concerns/{good.Id}")).Concern["unit"]!);
        Assert.Equal("\"1\"", (await api.GetAsync($"/concerns/{stale.Id}")).ETag);
    }

    [Fact]
    public async Task Assignment_SentTwiceWithTheSameKey_IsDoneOnce()
    {
        var concern = await api.FileAsync("bulk twice");
        var key = Guid.NewGuid().ToString();
        var first = await api.PostOnceAsync("/bulk-assignments", Body("sanitation", (concern.Id, null)), key);
        var second = await api.PostOnceAsync("/bulk-assignments", Body("sanitation", (concern.Id, null)), key);
        Assert.Equal(first.Text, second.Text);
        Assert.Single((await api.GetAsync($"/concerns/{concern.Id}/events")).Json!.AsArray(), happened => (string?)happened!["kind"] == "StatusChanged");
        (await api.PostOnceAsync("/bulk-assignments", Body("parks", (concern.Id, null)), key)).IsProblem(422, "conflict", "Idempotency-Key");
    }

    [Theory]
    [InlineData("""{ "concerns": [{ "concern": "1" }] }""", "missing-field", "unit")]
    [InlineData("""{ "unit": "nobody", "concerns": [{ "concern": "1" }] }""", "invalid-value", "unit")]
    [InlineData("""{ "unit": "parks" }""", "missing-field", "concerns")]
    [InlineData("""{ "unit": "parks", "concerns": [] }""", "missing-field", "concerns")]
    public async Task Body_Bad_IsRefusedNamingTheField(string body, string code, string field) =>
        (await api.PostAsync("/bulk-assignments", body, ifMatch: null)).IsProblem(400, code, field);

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "concern": null }""")]
    [InlineData("""{ "concern": "  ", "version": 1 }""")]
    public async Task Entry_WithoutAConcern_IsRefusedNamingItsField(string entry)
    {
        var good = await api.FileAsync("bulk with a gap");
        foreach (var language in new[] { "en", "zh-CN" })
        {
            var answer = await api.PostAsync("/bulk-assignments", $$"""{ "unit": "parks", "text": "Yours.", "concerns": [{ "concern": "{{good.Id}}", "version": 99 }, {{entry}}] }""", ifMatch: null, language);

            var refused = answer.Json!["results"]![1]!;
            Assert.Equal((400, "urn:huiyin:problem:missing-field", "concerns[1].concern"), ((int)refused["status"]!, (string?)refused["problem"]!["type"], (string?)refused["problem"]!["field"]));
            Assert.Contains("concerns[1].concern", (string?)refused["problem"]!["detail"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Concerns_MoreThanTwoHundred_AreRefused() =>
        (await api.PostAsync("/bulk-assignments", Body("parks", [.. Enumerable.Repeat(("1", (int?)null), 201)]), ifMatch: null)).IsProblem(400, "invalid-value", "concerns");

    private static string Body(string unit, params (string Concern, int? Version)[] concerns) =>
        JsonSerializer.Serialize(new { unit, text = "Yours.", concerns = concerns.Select(item => new { concern = item.Concern, version = item.Version }) });
}
