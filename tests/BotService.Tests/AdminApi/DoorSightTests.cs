using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.Staff;

namespace Huiyin.AdminApi;

/// <summary>Who was shown the doors of households by the API is written down: one by its household, many by their area and number.</summary>
[Collection(AdminApiCollection.Name)]
public sealed class DoorSightTests(AdminApiFixture api)
{
    [Fact]
    public async Task Register_ReadWithDoors_IsOneEntryForEachAreaWithItsNumber()
    {
        await ImportAsync("donghu,9,1,901\ndonghu,9,1,902\nliuzhuang,9,1,903\n");
        var supervisor = await api.TokenAsync(ActorRole.Supervisor);

        var shown = await api.CallAsync("GET", "/households?building=9", null, supervisor);

        Assert.Equal(3, shown.Json!["items"]!.AsArray().Count);
        var seen = await DoorsAsync("Supervisor", "donghu", "liuzhuang");
        Assert.Equal(2, (int?)seen.Single(entry => (string?)entry["area"] == "donghu")["rows"]);
        var single = seen.Single(entry => (string?)entry["area"] == "liuzhuang");
        Assert.NotNull((string?)single["household"]);
        Assert.Null(single["rows"]);
        Assert.All(seen, entry => Assert.Equal(("Api", "door"), ((string?)entry["door"], (string?)entry["fields"]!.AsArray().Single())));
    }

    [Fact]
    public async Task Register_ReadWithoutDoors_IsNotWrittenDown()
    {
        await ImportAsync("dehe,8,1,801\ndehe,8,1,802\n");
        Assert.Equal(200, (await api.CallAsync("GET", "/households?building=8", null, await api.TokenAsync(ActorRole.Auditor))).Status);
        Assert.Equal(200, (await api.CallAsync("GET", "/households?building=8", null, await api.TokenAsync(ActorRole.Administrator, scopes: StaffScopes.Read))).Status);

        Assert.Empty(await DoorsAsync(null, "dehe"));
    }

    [Fact]
    public async Task Log_OfASupervisorOfAnArea_HasTheDoorsThereAndNoOthers()
    {
        await ImportAsync("mingdu,7,1,701\nmingdu,7,1,702\nyangguang-bankou,7,1,701\nyangguang-bankou,7,1,702\n");
        Assert.Equal(200, (await api.CallAsync("GET", "/households?building=7", null, await api.TokenAsync(ActorRole.Supervisor))).Status);

        var log = await api.CallAsync("GET", "/accesses?limit=200", null, await api.TokenAsync(ActorRole.Supervisor, null, "wenchang"));

        var areas = log.Json!["items"]!.AsArray().Select(entry => (string?)entry!["area"]).OfType<string>().ToHashSet();
        Assert.Contains("mingdu", areas);
        Assert.DoesNotContain("yangguang-bankou", areas);
    }

    private async Task ImportAsync(string lines)
    {
        var file = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes("area,building,unit,room\n" + lines)) { Headers = { ContentType = new("text/csv") } };
        Assert.Equal(200, (await api.SendAsync(HttpMethod.Post, "/households/import", file)).Status);
    }

    private async Task<IReadOnlyList<JsonNode>> DoorsAsync(string? role, params string[] areas) =>
    [
        .. (await api.GetAsync("/accesses?limit=200")).Json!["items"]!.AsArray()
            .Where(entry => areas.Contains((string?)entry!["area"]) && (role is null || (string?)entry["role"] == role))
            .Select(entry => entry!),
    ];
}
