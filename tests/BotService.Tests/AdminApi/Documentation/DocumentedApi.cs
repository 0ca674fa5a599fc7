using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.AdminApi.Documentation;

/// <summary>The whole service with one of everything that a call may be about, and its document.</summary>
public sealed class DocumentedApi : IAsyncLifetime
{
    private readonly Dictionary<string, string> _ids = [];
    private string _cookie = "";
    private int _daysBack = 2;

    internal AdminApiFixture Api { get; } = new(["--Webhooks:AllowPrivateAddresses=true"]);

    internal JsonNode Document { get; private set; } = null!;

    internal SchemaCheck Check { get; private set; } = null!;

    internal IReadOnlyList<ApiOperationInDocument> Operations { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Api.InitializeAsync();
        Document = JsonNode.Parse(await Api.Http.GetStringAsync("/api/v1/openapi.json"))!;
        Check = new SchemaCheck(Document);
        Operations = ApiOperationInDocument.AllOf(Document);
        var (browser, member, _) = await StaffBrowser.NewMemberAsync(Api, "Administrator");
        _cookie = browser.Secret!;
        _ids["member"] = member;
        _ids["kind"] = "units";
        _ids["sheet"] = "units";
        _ids["concern"] = (await Api.FileAsync("one to read")).Id;
        _ids["attachment"] = (string)(await Api.UploadAsync(DirectLine.SampleFiles.Png, "image/png")).Json!["id"]!;
        await Api.PostAsync($"/concerns/{_ids["concern"]}/rectification", $$"""{ "text": "The doorway is clear.", "attachmentIds": ["{{_ids["attachment"]}}"] }""");
        _ids["code"] = await CampaignAsync();
        var household = new ByteArrayContent("area,room\ndonghu,1\n"u8.ToArray()) { Headers = { ContentType = new("text/csv") } };
        await Api.SendAsync(HttpMethod.Post, "/households/import", household);
        _ids["household"] = (string)(await Api.GetAsync("/households?area=donghu")).Json!["items"]![0]!["id"]!;
        _ids["webhook"] = await WebhookAsync();
        _ids["template"] = await TemplateAsync();
        await Api.GiveUpAsync();
    }

    public Task DisposeAsync() => Api.DisposeAsync();

    internal string Id(string name) => _ids[name];

    /// <summary>The path with the ids of what there is, or with others.</summary>
    internal string Fill(string path, params ReadOnlySpan<(string Name, string Value)> others)
    {
        foreach (var (name, value) in others)
        {
            path = path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return _ids.Aggregate(path, (filled, id) => filled.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal));
    }

    internal Task<ApiAnswer> SendAsync(string method, string path, HttpContent? content, string? ifMatch = "*", string? cookie = null, string? key = null, string? known = null, string language = "en") =>
        Api.SendAsync(
            new HttpMethod(method),
            path,
            content,
            ifMatch,
            language,
            authorization: null,
            [
                ("Cookie", $"huiyin_staff={cookie ?? _cookie}"),
                .. key is null ? Array.Empty<(string, string)>() : [("Idempotency-Key", key)],
                .. known is null ? Array.Empty<(string, string)>() : [("If-None-Match", known)],
            ]);

    /// <summary>Waits for leave before it sends the body, since a server that wants none may hang up while it is sent.</summary>
    internal Task<ApiAnswer> SendLargeAsync(string method, string path, HttpContent content, string? cookie) =>
        Api.SendAsync(new HttpMethod(method), path, content, "*", "en", authorization: null, ("Cookie", $"huiyin_staff={cookie ?? _cookie}"), ("Expect", "100-continue"));

    internal async Task<string> CampaignAsync()
    {
        var today = Api.Host.Services.GetRequiredService<DistrictTime>().Today;
        var code = $"c-{Guid.NewGuid():N}"[..20];
        var body = $$"""{ "code": "{{code}}", "name": "走访", "nameEn": "Visits", "startsOn": "{{today.AddDays(-3):yyyy-MM-dd}}", "endsOn": "{{today.AddDays(9):yyyy-MM-dd}}", "areas": [{ "area": "donghu", "unit": "parks" }] }""";
        Assert.Equal(200, (await Api.PostAsync("/campaigns", body)).Status);
        return code;
    }

    /// <summary>The path about a day that is over and that nobody asked about before.</summary>
    internal string Day(string path)
    {
        var day = Api.Host.Services.GetRequiredService<DistrictTime>().Today.AddDays(-Interlocked.Increment(ref _daysBack));
        return Fill(path, ("kind", "day")) + $"?date={day:yyyy-MM-dd}";
    }

    /// <summary>The same of a day that is frozen and has been corrected once, so that no list of it is empty.</summary>
    internal async Task<string> FrozenDayAsync(string path)
    {
        var about = Day(path);
        var date = about[about.IndexOf('?', StringComparison.Ordinal)..];
        Assert.Equal(200, (await Api.PostAsync($"/summaries/day/freeze{date}", "{}")).Status);
        Assert.Equal(200, (await Api.PostAsync($"/summaries/day/corrections{date}", """{ "figure": "district.received", "isNow": "3", "reason": "One came by post." }""")).Status);
        return about;
    }

    internal async Task<string> WebhookAsync() =>
        (string)(await Api.PostAsync("/webhooks", """{ "url": "http://127.0.0.1:9/" }""")).Json!["webhook"]!["id"]!;

    internal async Task<string> TemplateAsync() =>
        (string)(await Api.PostAsync("/reply-templates", """{ "title": { "zh": "标题", "en": "Title" }, "text": { "zh": "内容", "en": "Words" } }""")).Json!["id"]!;

    internal async Task<string> ReturnVisitAsync()
    {
        var concern = await Api.FileAsync("nobody answers");
        var visit = await Api.Host.Services.GetRequiredService<ITransactions>().WriteAsync(
            (transaction, token) => Api.Host.Services.GetRequiredService<ReturnVisitService>().OpenAsync(transaction, concern.Id, concern.ReporterId, ReturnVisitReason.AskedFor, Actor.System, token),
            CancellationToken.None);
        return visit.Id;
    }
}
