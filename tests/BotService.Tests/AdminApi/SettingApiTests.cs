using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Huiyin.Concerns;
using Huiyin.Concerns.Notices;
using Huiyin.DialogContent;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.AdminApi;

/// <summary>Settings, spreadsheets and notices over the API.</summary>
public sealed class SettingApiTests(AdminApiFixture api) : IClassFixture<AdminApiFixture>
{
    private Units Units => api.Host.Services.GetRequiredService<IDialogContent>().Current.Units;

    [Fact]
    public async Task Setting_ChangedAndTakenBack_CountsAtOnceAndKeepsItsHistory()
    {
        var read = await api.GetAsync("/settings/units");
        Assert.Equal("\"0\"", read.ETag);
        var content = ((string)read.Json!["content"]!).Replace("教育局", "教体局", StringComparison.Ordinal);

        var changed = await PutAsync("/settings/units", new { content }, read.ETag);
        Assert.Equal((200, "\"1\"", "教体局"), (changed.Status, changed.ETag, Units.Find("education").Label.Chinese));
        (await PutAsync("/settings/units", new { content }, read.ETag)).IsProblem(412, "stale-version", "If-Match");
        var reverted = await api.SendAsync(HttpMethod.Delete, "/settings/units", ifMatch: changed.ETag);

        Assert.Equal((200, "\"2\"", "教育局"), (reverted.Status, reverted.ETag, Units.Find("education").Label.Chinese));
        Assert.Equal([2, 1], (await api.GetAsync("/settings/units/history")).Json!.AsArray().Select(version => (int)version!["version"]!));
        Assert.Contains((await api.GetAsync("/settings")).Json!.AsArray(), setting => (string)setting!["kind"]! == "units" && (int)setting["version"]! == 2);
    }

    [Fact]
    public async Task Setting_Wrong_NamesFileLineAndFix()
    {
        var read = await api.GetAsync("/settings/deadlines");
        var content = ((string)read.Json!["content"]!).Replace("resolution: 2h", "resolution: soon", StringComparison.Ordinal);

        var refused = await PutAsync("/settings/deadlines", new { content }, read.ETag);

        refused.IsProblem(400, "invalid-setting", "content");
        var finding = Assert.Single(refused.Json!["findings"]!.AsArray())!;
        Assert.Equal("deadlines.yaml", (string)finding["file"]!);
        Assert.True((int)finding["line"]! > 0 && ((string)finding["fix"]!).Length > 0, refused.Text);
        var chinese = await api.SendAsync(HttpMethod.Put, "/settings/deadlines", new StringContent(JsonSerializer.Serialize(new { content }), Encoding.UTF8, "application/json"), read.ETag, "zh-CN");
        Assert.Contains("不能是“soon”", (string)chinese.Json!["findings"]![0]!["problem"]!, StringComparison.Ordinal);
        (await PutAsync("/settings/deadlines", new { content }, ifMatch: null)).IsProblem(428, "missing-if-match", "If-Match");
        (await PutAsync("/settings/deadlines", new { }, read.ETag)).IsProblem(400, "missing-field", "content");
        (await api.GetAsync("/settings/appsettings")).IsProblem(404, "not-found");
        Assert.Equal(200, (await api.GetAsync("/settings/prompts:deadlines.en")).Status);
    }

    [Fact]
    public async Task Setting_ByAnybodyButAnAdministrator_IsForbidden()
    {
        foreach (var role in new[] { ActorRole.Supervisor, ActorRole.Auditor, ActorRole.UnitHead })
        {
            var token = await api.TokenAsync(role, "parks");
            Assert.Equal(403, (await api.CallAsync("GET", "/settings", null, token)).Status);
            Assert.Equal(403, (await api.CallAsync("DELETE", "/settings/units", null, token)).Status);
            Assert.Equal(403, (await api.CallAsync("GET", "/sheets/units", null, token)).Status);
        }
    }

    [Fact]
    public async Task Sheet_ExportedAndImported_ChangesNothingAndNamesTheLineOfAMistake()
    {
        var names = (await api.GetAsync("/sheets")).Json!.AsArray().Select(sheet => (string)sheet!["name"]!).ToList();
        Assert.Equal(["areas", "units", "hours", "holidays", "routing", "deadlines", "summaries", "cut-offs"], names);
        foreach (var name in names)
        {
            var exported = await api.GetAsync($"/sheets/{name}");
            Assert.Equal("text/csv", exported.MediaType);
            var imported = await ImportAsync(name, exported.Text);
            Assert.True(imported.Status == 200 && imported.Json!["version"] is null, imported.Text);
        }

        var units = (await api.GetAsync("/sheets/units")).Text;
        var refused = await ImportAsync("units", units.Replace(",xuwan,", ",nowhere,", StringComparison.Ordinal));
        refused.IsProblem(400, "invalid-setting", "file");
        Assert.Equal(27, (int)Assert.Single(refused.Json!["findings"]!.AsArray())!["line"]!);
        (await api.GetAsync("/sheets/units?encoding=latin1")).IsProblem(400, "invalid-value", "encoding");
        (await api.GetAsync("/sheets/nothing")).IsProblem(404, "not-found");
    }

    [Fact]
    public async Task Notices_OfAUnit_AreForThatUnitAndItsLevel()
    {
        var concern = await api.FileAsync("nobody takes it", "traffic.signals", area: "mingdu");
        var services = api.Host.Services;
        await services.GetRequiredService<ITransactions>().WriteAsync(
            async (transaction, token) =>
            {
                var notices = services.GetRequiredService<IStaffNoticeRepository>();
                await notices.AddAsync(transaction, NewStaffNotice.OfNextAct(concern, StaffNoticeKind.Reminder, EscalationLevels.Unit), token);
                await notices.AddAsync(transaction, NewStaffNotice.OfNextAct(concern, StaffNoticeKind.Escalation, EscalationLevels.Supervisor), token);
                return true;
            },
            CancellationToken.None);

        Assert.Equal(["Reminder"], await KindsAsync(ActorRole.Clerk, "traffic-police", null));
        Assert.Empty(await KindsAsync(ActorRole.Clerk, "parks", null));
        Assert.Equal(["Escalation"], await KindsAsync(ActorRole.Supervisor, null, "wenchang"));
        Assert.Empty(await KindsAsync(ActorRole.Supervisor, null, "bankou"));
        (await api.CallAsync("GET", "/notices?level=1", null, await api.TokenAsync(ActorRole.Clerk, "parks"))).IsProblem(403, "missing-role", "level");
        (await api.GetAsync("/notices?level=7")).IsProblem(400, "invalid-value", "level");
        (await api.GetAsync("/notices?open=perhaps")).IsProblem(400, "invalid-value", "open");
    }

    [Fact]
    public async Task Concern_Read_SaysWhyItWentToItsUnitAndWhatIsNext()
    {
        var concern = await api.FileAsync("the light is out", "traffic.signals");

        var chinese = (await api.GetAsync($"/concerns/{concern.Id}", "zh-CN")).Json!;
        var english = (await api.GetAsync($"/concerns/{concern.Id}")).Json!;

        Assert.Equal(("category", "按类别交给主管单位"), ((string)chinese["routing"]!["rule"]!, (string)chinese["routing"]!["because"]!));
        Assert.Equal("The category has a unit in charge", (string)english["routing"]!["because"]!);
        Assert.Equal(("Accept", concern.AcceptanceDue), ((string)english["concern"]!["nextAct"]!, (DateTimeOffset)english["concern"]!["nextActDue"]!));
    }

    [Fact]
    public async Task Assign_ToAnUnknownUnit_NamesTheFieldAndTheUnits()
    {
        var concern = await api.FileAsync("somewhere else");

        var refused = await api.PostAsync($"/concerns/{concern.Id}/transitions", """{ "to": "Assigned", "unit": "nobody", "text": "Not ours." }""");

        refused.IsProblem(400, "invalid-value", "unit");
        Assert.Contains("traffic-police", refused.Detail, StringComparison.Ordinal);
    }

    private async Task<List<string>> KindsAsync(ActorRole role, string? unit, string? area)
    {
        var answer = await api.CallAsync("GET", "/notices", null, await api.TokenAsync(role, unit, area));
        Assert.True(answer.Status == 200, answer.Text);
        return [.. answer.Json!["items"]!.AsArray().Select(notice => (string)notice!["kind"]!)];
    }

    private Task<ApiAnswer> PutAsync(string path, object body, string? ifMatch) =>
        api.SendAsync(HttpMethod.Put, path, new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"), ifMatch);

    private Task<ApiAnswer> ImportAsync(string sheet, string csv)
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return api.SendAsync(HttpMethod.Put, $"/sheets/{sheet}", file);
    }
}
