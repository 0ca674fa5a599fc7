using System.Globalization;
using System.Text.Json.Nodes;
using Huiyin.Concerns;

namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed class SummaryApiTests(AdminApiFixture api)
{
    [Fact]
    public async Task Summary_OfToday_IsReadInFourFormats()
    {
        await api.FileAsync("noise every night", area: "zhongyuan");

        var json = await api.GetAsync("/summaries/day");
        Assert.Equal(200, json.Status);
        Assert.True((bool)json.Json!["isRunning"]!);
        Assert.True((int)json.Json["district"]!["received"]! >= 1);
        Assert.True((int)Area(json, "wenchang")["received"]! >= 1);

        var html = await AcceptAsync("/summaries/day", "text/html");
        Assert.Equal(("text/html", "default-src 'none'; style-src 'unsafe-inline'; sandbox"), (html.MediaType, html.Headers["Content-Security-Policy"]));
        Assert.Contains("<h1>Residents&#39; concerns of the day</h1>", html.Text, StringComparison.Ordinal);

        var csv = await api.GetAsync("/summaries/day?format=csv", "zh-CN");
        Assert.Equal("text/csv", csv.MediaType);
        // The client takes the mark for spreadsheets off; see ReportFileTests.
        Assert.StartsWith("民情诉求日报", csv.Text, StringComparison.Ordinal);
        Assert.Equal("text/plain", (await AcceptAsync("/summaries/day", "text/plain")).MediaType);

        var chart = await api.GetAsync("/summaries/day/charts/areas.svg");
        Assert.Equal("image/svg+xml", chart.MediaType);
        Assert.Contains("<title", chart.Text, StringComparison.Ordinal);
        (await api.GetAsync("/summaries/day/charts/nothing.svg")).IsProblem(404, "not-found");
    }

    [Theory]
    [InlineData("/summaries/year", "period")]
    [InlineData("/summaries/2", "period")]
    [InlineData("/summaries/week?date=yesterday", "date")]
    [InlineData("/summaries/week?date=0001-01-01", "date")]
    [InlineData("/summaries/week?date=9999-12-31", "date")]
    [InlineData("/summaries/week?format=pdf", "format")]
    [InlineData("/summaries?limit=0", "limit")]
    public async Task Summary_AskedForWrongly_IsRefusedByField(string path, string field)
    {
        var answer = await api.GetAsync(path);

        answer.IsProblem(400, "invalid-value", field);
    }

    [Fact]
    public async Task Frozen_Noticed_Corrected_AndProved()
    {
        var path = $"/summaries/day?date={Day(-3)}";
        (await api.PostAsync($"/summaries/day/freeze?date={Day(0)}", "{}")).IsProblem(409, "period-not-over", "date");
        (await api.PostAsync(Under(path, "notice/publication"), "{}")).IsProblem(404, "not-found");

        var frozen = await api.PostAsync(Under(path, "freeze"), "{}");
        Assert.Equal("Frozen", (string)frozen.Json!["state"]!);
        Assert.Equal((string)frozen.Json["hash"]!, (string)(await api.PostAsync(Under(path, "freeze"), "{}")).Json!["hash"]!);
        Assert.Contains((await api.GetAsync("/summaries?period=day")).Json!.AsArray(), one => (string?)one!["hash"] == (string)frozen.Json["hash"]!);

        var draft = await api.GetAsync(Under(path, "notice"));
        Assert.Equal("Drafted", (string)draft.Json!["state"]!);
        Assert.Contains(draft.Json["text"]!.AsArray(), line => (string)line! == "No unit is commended this time.");

        var clerk = await api.TokenAsync(ActorRole.Clerk, "sanitation");
        var unseen = await api.CallAsync("GET", Under(path, "notice"), null, clerk);
        Assert.Equal(("Drafted", 0), ((string)unseen.Json!["state"]!, unseen.Json["text"]!.AsArray().Count));
        Assert.Equal(403, (await api.CallAsync("POST", Under(path, "notice/publication"), "{}", clerk)).Status);

        (await api.PostAsync(Under(path, "notice/return"), "{}")).IsProblem(400, "missing-field", "reason");
        Assert.Equal("Returned", (string)(await api.PostAsync(Under(path, "notice/return"), """{"reason":"The mine is missing"}""")).Json!["act"]!);
        (await api.PostAsync(Under(path, "corrections"), """{"figure":"district.gold","isNow":"3","reason":"counted twice"}""")).IsProblem(400, "invalid-value", "figure");
        var correction = await api.PostAsync(Under(path, "corrections"), """{"figure":"district.received","isNow":"3","reason":"came by post"}""");
        Assert.Equal(("0", "3"), ((string)correction.Json!["was"]!, (string)correction.Json["isNow"]!));
        Assert.Equal(200, (await api.PostAsync(Under(path, "notice/publication"), """{"remark":"Thank you all."}""")).Status);
        Assert.True((await api.PostAsync(Under(path, "notice/publication"), "{}")).Status is 400 or 409);

        var published = await api.CallAsync("GET", Under(path, "notice"), null, clerk);
        Assert.Equal("Published", (string)published.Json!["state"]!);
        Assert.Contains(published.Json["text"]!.AsArray(), line => ((string)line!).Contains("Thank you all.", StringComparison.Ordinal));
        Assert.Equal("came by post", (string)Assert.Single((await api.GetAsync(Under(path, "corrections"))).Json!.AsArray())!["reason"]!);
        Assert.Contains("came by post", (await api.GetAsync(path + "&format=text")).Text, StringComparison.Ordinal);
        // What was frozen is what it was.
        Assert.Equal(0, (int)(await api.GetAsync(path)).Json!["district"]!["received"]!);
        Assert.True((bool)(await api.GetAsync(Under(path, "proof"))).Json!["holds"]!);
    }

    [Fact]
    public async Task Findings_AreForTheSupervisionOfTheWholeDistrict_WithLinksThatLead()
    {
        var findings = await api.GetAsync("/summaries/week/findings?seed=mine");
        Assert.Equal("mine", (string)findings.Json!["spotCheck"]!["seed"]!);
        foreach (var finding in findings.Json["findings"]!.AsArray())
        {
            Assert.NotEmpty((string)finding!["text"]!);
            foreach (var link in finding["evidence"]!.AsArray())
            {
                Assert.Equal(200, (await api.GetAsync(((string)link!)["/api/v1".Length..])).Status);
            }
        }

        foreach (var token in new[] { await api.TokenAsync(ActorRole.Clerk, "sanitation"), await api.TokenAsync(ActorRole.Visitor, area: "wenchang"), await api.TokenAsync(ActorRole.Supervisor, area: "wenchang") })
        {
            Assert.Equal(403, (await api.CallAsync("GET", "/summaries/week/findings", null, token)).Status);
        }
    }

    [Fact]
    public async Task Summary_ForWhoAnswersForOneArea_IsCountedFromThatAreaAlone()
    {
        await api.FileAsync("in one area", area: "zhongyuan");
        await api.FileAsync("in another", area: "bankou");
        var visitor = await api.TokenAsync(ActorRole.Visitor, area: "bankou");

        var (all, part) = (await api.GetAsync("/summaries/week"), await api.CallAsync("GET", "/summaries/week", null, visitor));

        Assert.Equal((int)Area(all, "bankou")["received"]!, (int)part.Json!["district"]!["received"]!);
        Assert.DoesNotContain(part.Json["areas"]!.AsArray(), group => (string)group!["code"]! == "wenchang");
        Assert.Empty(part.Json["findings"]!.AsArray());
        Assert.Empty(part.Json["spotCheck"]!["concerns"]!.AsArray());
        Assert.Empty(part.Json["ranking"]!["rows"]!.AsArray());
    }

    private static JsonNode Area(ApiAnswer answer, string code) => answer.Json!["areas"]!.AsArray().Single(group => (string)group!["code"]! == code)!["figures"]!;

    private static string Day(int offset) => DateTimeOffset.UtcNow.AddHours(8).AddDays(offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Under(string path, string part) => path.Replace("?", $"/{part}?", StringComparison.Ordinal);

    private Task<ApiAnswer> AcceptAsync(string path, string type) => api.SendAsync(HttpMethod.Get, path, headers: ("Accept", type));
}
