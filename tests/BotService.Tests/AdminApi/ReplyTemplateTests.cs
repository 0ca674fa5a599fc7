using System.Text.Json;

namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed class ReplyTemplateTests(AdminApiFixture api)
{
    private const string Good = """{ "category": "parking", "status": "Submitted", "title": { "zh": "已受理", "en": "Taken on" }, "text": { "zh": "编号{number}由{unit}受理。", "en": "{unit} has taken on {number}." } }""";

    [Fact]
    public async Task Template_OfACategoryAndStatus_IsRenderedForConcernsThatFit()
    {
        var added = await api.PostAsync("/reply-templates", Good, ifMatch: null);
        Assert.True(added.Status == 201, added.Text);
        var id = (string)added.Json!["id"]!;
        Assert.Equal($"/api/v1/reply-templates/{id}", added.Headers["Location"]);
        var concern = await api.FileAsync("fits");
        var rendered = (await api.GetAsync($"/concerns/{concern.Id}/reply-templates", "zh-CN")).Json!.AsArray().Single(template => (string)template!["id"]! == id)!;
        Assert.Equal(("已受理", "en"), ((string)rendered["title"]!, (string)rendered["language"]!));
        Assert.Matches(@"^\S.* has taken on \d{3}-\d{3}\.$", (string)rendered["text"]!);

        var other = await api.FileAsync("does not fit", "pets.leash");
        Assert.DoesNotContain((await api.GetAsync($"/concerns/{other.Id}/reply-templates")).Json!.AsArray(), template => (string)template!["id"]! == id);
    }

    [Fact]
    public async Task Template_ChangedAndRemoved_NeedsItsETag()
    {
        var id = (string)(await api.PostAsync("/reply-templates", Good, ifMatch: null)).Json!["id"]!;
        Assert.Equal("\"1\"", (await api.GetAsync($"/reply-templates/{id}")).ETag);
        (await api.PutAsync($"/reply-templates/{id}", Good, ifMatch: null)).IsProblem(428, "missing-if-match", "If-Match");
        var changed = await api.PutAsync($"/reply-templates/{id}", Good.Replace("Taken on", "Accepted", StringComparison.Ordinal), "\"1\"");
        Assert.Equal(("Accepted", "\"2\""), ((string)changed.Json!["title"]!["en"]!, changed.ETag));
        (await api.PutAsync($"/reply-templates/{id}", Good, "\"1\"")).IsProblem(412, "stale-version", "If-Match");
        (await api.SendAsync(HttpMethod.Delete, $"/reply-templates/{id}", ifMatch: "\"1\"")).IsProblem(412, "stale-version", "If-Match");
        Assert.Equal(204, (await api.SendAsync(HttpMethod.Delete, $"/reply-templates/{id}", ifMatch: "\"2\"")).Status);
        (await api.GetAsync($"/reply-templates/{id}")).IsProblem(404, "not-found");
    }

    [Theory]
    [InlineData("{}", "missing-field", "text.zh")]
    [InlineData("""{ "title": { "zh": "一", "en": "one" }, "text": { "zh": "一" } }""", "missing-field", "text.en")]
    [InlineData("""{ "title": { "zh": "一" }, "text": { "zh": "一", "en": "one" } }""", "missing-field", "title.en")]
    [InlineData("""{ "title": { "zh": "一", "en": "one" }, "text": { "zh": "{phone}", "en": "{phone}" } }""", "template-placeholder", "text.zh")]
    [InlineData("""{ "title": { "zh": "一", "en": "one" }, "text": { "zh": "一", "en": "one {" } }""", "template-braces", "text.en")]
    [InlineData("""{ "title": { "zh": "一", "en": "one" }, "text": { "zh": "{number}", "en": "one" } }""", "template-languages", "text.en")]
    [InlineData("""{ "category": "nothing", "title": { "zh": "一", "en": "one" }, "text": { "zh": "一", "en": "one" } }""", "invalid-value", "category")]
    [InlineData("""{ "unit": "nobody", "title": { "zh": "一", "en": "one" }, "text": { "zh": "一", "en": "one" } }""", "invalid-value", "unit")]
    [InlineData("""{ "status": "Lost", "title": { "zh": "一", "en": "one" }, "text": { "zh": "一", "en": "one" } }""", "invalid-value", "status")]
    public async Task Template_Bad_IsRefusedNamingTheField(string body, string code, string field) =>
        (await api.PostAsync("/reply-templates", body, ifMatch: null)).IsProblem(400, code, field);

    [Fact]
    public async Task Text_OfFiveThousandCharacters_IsTooLong() =>
        (await api.PostAsync("/reply-templates", JsonSerializer.Serialize(new { title = new { zh = "一", en = "one" }, text = new { zh = new string('长', 5000), en = "x" } }), ifMatch: null)).IsProblem(400, "too-long", "text.zh");
}
