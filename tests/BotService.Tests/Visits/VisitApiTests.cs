using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Dialogs;
using Huiyin.Staff;

namespace Huiyin.Visits;

public sealed class VisitApiTests(DoorToDoorFixture service) : IClassFixture<DoorToDoorFixture>
{
    private const string VisitorToken = "hy_a-token-of-the-visitor-for-tests";

    [Fact]
    public async Task Visit_RecordedAndCorrected_ShowsInHistoryAndCoverage()
    {
        var household = await HouseholdAsync(420);
        var before = (int)(await GetAsync("/campaigns/autumn/coverage")).Body["visited"]!;

        var recorded = await PostAsync("/visits", new { household, outcome = "Visited", concerns = new[] { new { text = "楼道灯不亮" } }, key = "phone-1" });
        var again = await PostAsync("/visits", new { household, outcome = "Visited", concerns = new[] { new { text = "楼道灯不亮" } }, key = "phone-1" });

        Assert.Equal((200, 200), (recorded.Status, again.Status));
        Assert.Equal((string?)recorded.Body["id"], (string?)again.Body["id"]);
        Assert.Single(recorded.Body["concerns"]!.AsArray());
        Assert.Equal(before + 1, (int)(await GetAsync("/campaigns/autumn/coverage")).Body["visited"]!);
        var corrected = await PostAsync($"/visits/{recorded.Body["id"]}/correction", new { outcome = "NotAtHome" });
        Assert.Equal(200, corrected.Status);
        Assert.Equal(before, (int)(await GetAsync("/campaigns/autumn/coverage")).Body["visited"]!);
        Assert.Equal(["Recorded", "Corrected"], (await GetAsync($"/households/{household}/visits?campaign=autumn")).Body.AsArray().Select(visit => (string?)visit!["kind"]));
        var twice = await PostAsync($"/visits/{recorded.Body["id"]}/correction", new { outcome = "Refused" });
        Assert.Equal(409, twice.Status);
        Assert.Contains("corrected before", (string?)twice.Body["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visitor_InAnotherOffice_IsKeptFromItsHouseholdsAndSeesOwnCoverageOnly()
    {
        await GiveVisitorTokenAsync();
        var foreign = (await service.WriteAsync((transaction, token) => service.Get<IHouseholdRepository>().FindAsync(transaction, [HouseholdAddress.Of("liuzhuang", "3", "2", "421")], token))).Single();

        var refused = await PostAsync("/visits", new { household = foreign.Id, outcome = "Visited" }, VisitorToken);

        Assert.Equal(403, refused.Status);
        var coverage = await GetAsync("/campaigns/autumn/coverage", VisitorToken);
        Assert.DoesNotContain(coverage.Body["areas"]!.AsArray(), area => (string?)area!["area"] == "liuzhuang");
        Assert.Equal(403, (await GetAsync("/households?area=liuzhuang", VisitorToken)).Status);
        Assert.Equal(200, (await GetAsync("/campaigns/autumn/plan?teams=2", VisitorToken)).Status);
    }

    [Theory]
    [InlineData("/visits", """{ "outcome": "Visited" }""", 400, "household")]
    [InlineData("/visits", """{ "household": "nobody", "outcome": "Visited" }""", 404, null)]
    [InlineData("/campaigns", """{ "code": "Bad Code", "name": "x", "nameEn": "x", "startsOn": "2026-01-01", "endsOn": "2026-01-02", "areas": [{ "area": "wenchang", "unit": "office-wenchang" }] }""", 400, "code")]
    [InlineData("/campaigns", """{ "code": "later", "name": "x", "nameEn": "x", "startsOn": "2026-01-03", "endsOn": "2026-01-02", "areas": [{ "area": "wenchang", "unit": "office-wenchang" }] }""", 400, "endsOn")]
    [InlineData("/campaigns", """{ "code": "overlap", "name": "x", "nameEn": "x", "startsOn": "2026-01-01", "endsOn": "2026-01-02", "areas": [{ "area": "wenchang", "unit": "office-wenchang" }, { "area": "mingdu", "unit": "office-wenchang" }] }""", 400, "areas")]
    public async Task BadInput_OfAnyKind_IsAProblemThatNamesTheField(string path, string json, int status, string? field)
    {
        var answer = await SendAsync(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"), BotFixture.StaffToken);

        Assert.Equal(status, answer.Status);
        Assert.Equal(field, (string?)answer.Body["field"]);
        Assert.NotEmpty((string?)answer.Body["detail"] ?? "");
    }

    [Fact]
    public async Task Import_WithAMistake_ReportsTheLineAndTheRightFileIsTaken()
    {
        var wrong = await SendAsync(HttpMethod.Post, "/households/import", new StringContent("area,room\ndonghu,1\natlantis,2\n", Encoding.UTF8, "text/csv"), BotFixture.StaffToken);
        Assert.Equal(400, wrong.Status);
        Assert.Equal(3, (int)wrong.Body["findings"]![0]!["line"]!);

        var right = await SendAsync(HttpMethod.Post, "/households/import", new StringContent("area,room\ndonghu,1\ndonghu,2\n", Encoding.UTF8, "text/csv"), BotFixture.StaffToken);
        Assert.Equal((200, 2), (right.Status, (int)right.Body["added"]!));
    }

    [Fact]
    public async Task ReturnVisit_ToAHouseholdWithoutChat_IsListedAndRecorded()
    {
        var household = await HouseholdAsync(422);
        var number = (string)(await PostAsync("/visits", new { household, outcome = "Visited", concerns = new[] { new { text = "下水道堵了" } } })).Body["concerns"]![0]!;
        var task = await service.WriteAsync(async (transaction, token) =>
        {
            var concern = (await service.Get<ConcernQueries>().FindByNumberAsync(transaction, number, token))!;
            return await service.Get<ReturnVisitService>().OpenAsync(transaction, concern.Id, concern.ReporterId, ReturnVisitReason.AskedFor, Register.Visitor, token);
        });
        Assert.Contains((await GetAsync("/return-visits")).Body.AsArray(), visit => (string?)visit!["id"] == task.Id);

        var unsaid = await PostAsync($"/return-visits/{task.Id}/record", new { result = "Disputed" });
        var recorded = await PostAsync($"/return-visits/{task.Id}/record", new { result = "ToldInPerson", text = "当面告诉了住户" });

        Assert.Equal((400, 200), (unsaid.Status, recorded.Status));
        Assert.DoesNotContain((await GetAsync("/return-visits")).Body.AsArray(), visit => (string?)visit!["id"] == task.Id);
    }

    private async Task<string> HouseholdAsync(int room) => (await service.WriteAsync((transaction, token) =>
        service.Get<IHouseholdRepository>().FindAsync(transaction, [HouseholdAddress.Of("dehe", "3", "2", $"{room}")], token))).Single().Id;

    private Task<bool> GiveVisitorTokenAsync() => service.WriteAsync(async (transaction, token) =>
    {
        await service.Get<IStaffTokenRepository>().AddAsync(
            transaction,
            new StaffToken
            {
                Id = "visitor-token",
                Hash = StaffToken.HashOf(VisitorToken),
                Name = "phone",
                Role = service.Visitor.Role,
                MemberId = service.Visitor.Id,
                CreatedAt = DateTimeOffset.UtcNow,
            },
            token);
        return true;
    });

    private Task<(int Status, JsonNode Body)> GetAsync(string path, string token = BotFixture.StaffToken) => SendAsync(HttpMethod.Get, path, null, token);

    private Task<(int Status, JsonNode Body)> PostAsync(string path, object body, string token = BotFixture.StaffToken) => SendAsync(HttpMethod.Post, path, JsonContent.Create(body), token);

    private async Task<(int Status, JsonNode Body)> SendAsync(HttpMethod method, string path, HttpContent? content, string token)
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + path) { Content = content };
        request.Headers.TryAddWithoutValidation("Accept-Language", "en");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        using var response = await service.Host.Client.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
