using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed partial class PersonalDataTests(AdminApiFixture api)
{
    private const string Phone = "13955501234";
    private const string Place = "3号楼2单元777";

    [Theory]
    [InlineData(ActorRole.Administrator, null, Phone, Place)]
    [InlineData(ActorRole.Supervisor, null, Phone, Place)]
    [InlineData(ActorRole.Clerk, "own", Phone, Place)]
    [InlineData(ActorRole.UnitHead, "own", Phone, Place)]
    [InlineData(ActorRole.Visitor, null, "139****1234", Place)]
    [InlineData(ActorRole.Auditor, null, "139****1234", "3号楼*单元***")]
    internal async Task Concern_ReadByARole_ShowsAsMuchAsItsWorkNeeds(ActorRole role, string? unit, string phone, string place)
    {
        var concern = await FileAsync();
        var token = await api.TokenAsync(role, unit is null ? null : concern.Unit, role == ActorRole.Visitor ? "wenchang" : null);

        var detail = await api.CallAsync("GET", $"/concerns/{concern.Number}", null, token);
        var list = await api.CallAsync("GET", "/concerns?limit=200", null, token);

        Assert.Equal((phone, place), ((string?)detail.Json!["phone"], (string?)detail.Concern["place"]));
        Assert.Equal("3号楼*单元***", (string?)list.Json!["items"]!.AsArray().Single(item => (string)item!["id"]! == concern.Id)!["place"]);
        Assert.DoesNotContain(Phone, list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ActorRole.Auditor, null)]
    [InlineData(ActorRole.Visitor, "wenchang")]
    [InlineData(ActorRole.Administrator, null)]
    internal async Task EveryReadingEndpoint_WithoutTheRight_LeaksNoPhoneAndNoDoor(ActorRole role, string? area)
    {
        var concern = await FileAsync();
        Assert.Equal(200, (await api.PostAsync($"/concerns/{concern.Number}/notes", $$"""{ "text": "他住{{Place}}，电话{{Phone}}。" }""")).Status);
        Assert.Equal(200, (await api.PostAsync($"/concerns/{concern.Number}/reveal", $$"""{ "reason": "打电话 {{Phone}}" }""", null)).Status);
        await TryReturnVisitAsync(concern, $"{Place}没人，打了{Phone}");
        var scopes = StaffScopes.All & ~StaffScopes.Personal;
        var token = await api.TokenAsync(role, null, area, scopes);
        var document = JsonNode.Parse(await api.Http.GetStringAsync("/api/v1/openapi.json"))!;
        var paths = document["paths"]!.AsObject().Where(path => path.Value!["get"] is not null).Select(path => path.Key).ToList();
        var answered = 0;

        foreach (var path in paths)
        {
            var concrete = Parameter().Replace(path.Replace("/api/v1", "", StringComparison.Ordinal), match => match.Value == "{concern}" ? concern.Number : concern.Id);
            var answer = await api.CallAsync("GET", concrete, null, token);
            answered += answer.Status == 200 ? 1 : 0;
            Assert.False(answer.Text.Contains(Phone, StringComparison.Ordinal), $"{path} tells the phone");
            Assert.False((answer.Text.Contains("元777", StringComparison.Ordinal) || answer.Text.Contains("\\u5143777", StringComparison.OrdinalIgnoreCase)) && (role != ActorRole.Visitor), $"{path} tells the door");
        }

        Assert.True(answered > 8, $"only {answered} of {paths.Count} answered");
    }

    [Fact]
    public async Task Reveal_WithAReason_ShowsEverythingAndIsWrittenDownWithoutTheValues()
    {
        var concern = await FileAsync();
        var auditor = await api.TokenAsync(ActorRole.Auditor);

        (await api.CallAsync("POST", $"/concerns/{concern.Number}/reveal", "{}", auditor)).IsProblem(400, "missing-field", "reason");
        (await api.CallAsync("POST", $"/concerns/{concern.Number}/reveal", $$"""{ "reason": "{{new string('x', 301)}}" }""", auditor)).IsProblem(400, "too-long", "reason");
        var revealed = await api.CallAsync("POST", $"/concerns/{concern.Number}/reveal", $$"""{ "reason": "Complaint about {{Phone}}" }""", auditor);

        Assert.Equal((Phone, Place), ((string?)revealed.Json!["phone"], (string?)revealed.Json["place"]));
        var log = await api.CallAsync("GET", $"/accesses?concern={concern.Number}", null, auditor);
        var entry = Assert.Single(log.Json!["items"]!.AsArray())!;
        Assert.Equal(("Api", "Complaint about 139****1234", "Auditor"), ((string?)entry["door"], (string?)entry["reason"], (string?)entry["role"]));
        Assert.Equal(["phone", "place", "words"], entry["fields"]!.AsArray().Select(field => (string)field!));
        Assert.DoesNotContain(Phone, log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reveal_WithoutTheScopeOrElsewhere_IsRefused()
    {
        var concern = await FileAsync();
        const string body = """{ "reason": "Curious." }""";
        (await api.CallAsync("POST", $"/concerns/{concern.Number}/reveal", body, await api.TokenAsync(ActorRole.Administrator, scopes: StaffScopes.Read | StaffScopes.Write))).IsProblem(403, "missing-scope");
        (await api.CallAsync("POST", $"/concerns/{concern.Number}/reveal", body, await api.TokenAsync(ActorRole.Supervisor, null, "bankou"))).IsProblem(403, "foreign-area", "area");
        Assert.Empty((await api.GetAsync($"/accesses?concern={concern.Number}")).Json!["items"]!.AsArray());
    }

    [Fact]
    public async Task Reading_InFull_IsWrittenDownOnceForAWhile()
    {
        var concern = await FileAsync();
        var clerk = await api.TokenAsync(ActorRole.Clerk, concern.Unit);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(200, (await api.CallAsync("GET", $"/concerns/{concern.Number}", null, clerk)).Status);
        }

        var log = await api.GetAsync($"/accesses?concern={concern.Number}");
        var entry = Assert.Single(log.Json!["items"]!.AsArray())!;
        Assert.Equal("Clerk", (string?)entry["role"]);
        Assert.Null(entry["reason"]);
        (await api.CallAsync("GET", "/accesses", null, clerk)).IsProblem(403, "missing-role");
        var foreign = await api.TokenAsync(ActorRole.Supervisor, null, "bankou");
        Assert.DoesNotContain((await api.CallAsync("GET", "/accesses?limit=200", null, foreign)).Json!["items"]!.AsArray(), one => (string?)one!["number"] == ConcernNumber.Format(concern.Number));
    }

    [Fact]
    public async Task Preview_ThatQuotesTheResident_IsWrittenDownToo()
    {
        var concern = await FileAsync();
        var clerk = await api.TokenAsync(ActorRole.Clerk, concern.Unit);

        Assert.Equal(200, (await api.CallAsync("POST", $"/concerns/{concern.Number}/preview", """{ "reply": { "text": "We come on Monday." } }""", clerk)).Status);

        Assert.Equal("Clerk", (string?)Assert.Single((await api.GetAsync($"/accesses?concern={concern.Number}")).Json!["items"]!.AsArray())!["role"]);
    }

    [Fact]
    public async Task Households_ForATokenWithoutTheScope_HaveNoDoors()
    {
        var file = new ByteArrayContent("area,room\ndonghu,4242\n"u8.ToArray()) { Headers = { ContentType = new("text/csv") } };
        Assert.Equal(200, (await api.SendAsync(HttpMethod.Post, "/households/import", file)).Status);
        var reader = await api.TokenAsync(ActorRole.Administrator, scopes: StaffScopes.Read);

        Assert.Contains("4242", (await api.GetAsync("/households?area=donghu")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("4242", (await api.CallAsync("GET", "/households?area=donghu", null, reader)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accesses_PageByPage_ComeOnceEachNewestFirst()
    {
        var concern = await FileAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(200, (await api.PostAsync($"/concerns/{concern.Number}/reveal", $$"""{ "reason": "Look {{i}}" }""", null)).Status);
        }

        List<string> reasons = [];
        for (var next = ""; next is not null;)
        {
            var page = await api.GetAsync($"/accesses?concern={concern.Number}&limit=2{next}");
            reasons.AddRange(page.Json!["items"]!.AsArray().Select(entry => (string)entry!["reason"]!));
            next = page.Json["next"] is { } before ? $"&before={before}" : null;
        }

        Assert.Equal(["Look 4", "Look 3", "Look 2", "Look 1", "Look 0"], reasons);
        Assert.Empty((await api.GetAsync($"/accesses?concern={concern.Number}&day=2020-01-01")).Json!["items"]!.AsArray());
        (await api.GetAsync("/accesses?day=yesterday")).IsProblem(400, "invalid-value", "day");
    }

    [Fact]
    public async Task Export_WithPersonalData_NeedsRightAndReasonAndIsWrittenDownWithItsLines()
    {
        var mark = $"personal-{Guid.NewGuid():N}";
        await FileAsync(mark);
        await FileAsync(mark);
        var plain = await api.GetAsync($"/exports/concerns.ndjson?text={mark}");
        Assert.DoesNotContain(Phone, plain.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("元777", plain.Text, StringComparison.Ordinal);
        (await api.GetAsync($"/exports/concerns.csv?text={mark}&personal=true")).IsProblem(400, "missing-field", "reason");
        (await api.CallAsync("GET", $"/exports/concerns.csv?text={mark}&personal=true&reason=x", null, await api.TokenAsync(ActorRole.Auditor))).IsProblem(403, "missing-role", "personal");
        (await api.CallAsync("GET", $"/exports/concerns.csv?text={mark}&personal=true&reason=x", null, await api.TokenAsync(ActorRole.Supervisor, scopes: StaffScopes.Export))).IsProblem(403, "missing-scope", "personal");

        var csv = await api.GetAsync($"/exports/concerns.csv?text={mark}&personal=true&reason=Handover%20{mark}");

        var lines = csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith(",Phone", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], line => Assert.Contains(Place, line, StringComparison.Ordinal));
        Assert.All(lines[1..], line => Assert.EndsWith($",{Phone}", line, StringComparison.Ordinal));
        var entry = (await api.GetAsync("/accesses?limit=200")).Json!["items"]!.AsArray().Single(one => ((string?)one!["reason"])?.StartsWith($"Handover {mark[..12]}", StringComparison.Ordinal) == true)!;
        Assert.Equal(("Export", 2), ((string?)entry["door"], (int?)entry["rows"]));
    }

    private Task TryReturnVisitAsync(Concern concern, string words) => api.Host.Services.GetRequiredService<ITransactions>().WriteAsync(
        async (transaction, token) =>
        {
            var visits = api.Host.Services.GetRequiredService<ReturnVisitService>();
            var visit = await visits.OpenAsync(transaction, concern.Id, concern.ReporterId, ReturnVisitReason.AskedFor, Actor.System, token);
            return await visits.RecordAsync(transaction, visit.Id, ReturnVisitResult.NotMet, words, new Actor(ActorRole.Visitor, "visitor", "Visitor"), token);
        },
        CancellationToken.None);

    private Task<Concern> FileAsync(string mark = "") => api.FileAsync($"{Place}楼下漏水，电话{Phone}。{mark}", Place, Phone);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
