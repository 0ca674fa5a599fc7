using System.Text;
using System.Text.Json;

namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed class BadInputTests(AdminApiFixture api)
{
    [Theory]
    [InlineData("replies", """{ "text": """, "invalid-json", null)]
    [InlineData("replies", "", "invalid-request", null)]
    [InlineData("replies", "null", "invalid-request", null)]
    [InlineData("replies", "{}", "missing-field", "text")]
    [InlineData("replies", """{ "text": null }""", "missing-field", "text")]
    [InlineData("notes", """{ "text": " \n\t " }""", "missing-field", "text")]
    [InlineData("notes", """{ "text": 5 }""", "invalid-value", "text")]
    [InlineData("rectification", "{}", "missing-field", "text")]
    [InlineData("rectification", """{ "text": "Swept.", "attachmentIds": ["unknown"] }""", "invalid-attachments", "attachmentIds")]
    [InlineData("rectification", """{ "text": "Swept.", "attachmentIds": [null] }""", "invalid-value", "attachmentIds")]
    [InlineData("rectification", """{ "text": "Swept.", "attachmentIds": "one" }""", "invalid-value", "attachmentIds")]
    [InlineData("transitions", "{}", "missing-field", "to")]
    [InlineData("transitions", """{ "to": "Lost" }""", "invalid-value", "to")]
    [InlineData("transitions", """{ "to": 3 }""", "invalid-value", "to")]
    [InlineData("transitions", """{ "to": "Closed", "outcome": "Lost" }""", "invalid-value", "outcome")]
    [InlineData("transitions", """{ "to": "Assigned", "unit": "nobody" }""", "invalid-value", "unit")]
    [InlineData("transitions", """{ "to": "Deferred", "reviewOn": "soon" }""", "invalid-value", "reviewOn")]
    public async Task Body_Bad_IsRefusedNamingTheField(string act, string body, string code, string? field)
    {
        var concern = await api.FileAsync("bad bodies");
        var english = await api.PostAsync($"/concerns/{concern.Id}/{act}", body);
        english.IsProblem(400, code, field);
        var chinese = await api.PostAsync($"/concerns/{concern.Id}/{act}", body, language: "zh-CN");
        chinese.IsProblem(400, code, field);
        Assert.NotEqual(english.Detail, chinese.Detail);
        Assert.Contains(field ?? "", chinese.Detail, StringComparison.Ordinal);
        Assert.Equal("\"1\"", (await api.GetAsync($"/concerns/{concern.Id}")).ETag);
    }

    [Theory]
    [InlineData("replies")]
    [InlineData("notes")]
    [InlineData("rectification")]
    public async Task Text_OfFiveThousandCharacters_IsTooLong(string act)
    {
        var concern = await api.FileAsync("long words");
        var answer = await api.PostAsync($"/concerns/{concern.Id}/{act}", JsonSerializer.Serialize(new { text = new string('长', 5000) }));
        answer.IsProblem(400, "too-long", "text");
        Assert.Contains("4000", answer.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "At most 1 MB")]
    [InlineData("zh-CN", "最多 1 兆")]
    public async Task Body_OfMoreThanAMegabyte_IsTooLarge(string language, string words)
    {
        var concern = await api.FileAsync("large bodies");
        var answer = await api.PostAsync($"/concerns/{concern.Id}/replies", $$"""{ "text": "{{new string('x', 1_100_000)}}" }""", language: language);
        answer.IsProblem(413, "too-large");
        Assert.Contains(words, answer.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    public async Task Body_OfAnotherType_IsUnsupported(string type)
    {
        var concern = await api.FileAsync("other types");
        var answer = await api.SendAsync(HttpMethod.Post, $"/concerns/{concern.Id}/replies", new StringContent("""{ "text": "x" }""", Encoding.UTF8, type), "*");
        answer.IsProblem(415, "unsupported-media-type");
        Assert.Contains("application/json", answer.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/nowhere")]
    [InlineData("GET", "/nowhere.json")]
    [InlineData("GET", "/")]
    [InlineData("GET", "/concerns/1/other/things")]
    public async Task Route_Unknown_IsNotFound(string method, string path) =>
        (await api.SendAsync(new HttpMethod(method), path)).IsProblem(404, "route-not-found");

    [Theory]
    [InlineData("DELETE", "/concerns")]
    [InlineData("PUT", "/concerns/100-247")]
    [InlineData("GET", "/concerns/100-247/replies")]
    public async Task Method_Unknown_IsNotAllowed(string method, string path)
    {
        var answer = await api.SendAsync(new HttpMethod(method), path);
        answer.IsProblem(405, "method-not-allowed");
        Assert.Contains(method, answer.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("999-999")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    public async Task Concern_Unknown_IsNotFound(string concern)
    {
        (await api.GetAsync($"/concerns/{concern}")).IsProblem(404, "not-found");
        (await api.GetAsync($"/concerns/{concern}/events")).IsProblem(404, "not-found");
        (await api.GetAsync($"/attachments/{concern}")).IsProblem(404, "not-found");
    }
}
