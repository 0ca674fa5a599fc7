using System.Text;
using System.Text.Json.Nodes;

namespace Huiyin.AdminApi.Documentation;

/// <summary>For every call of the API one that succeeds, with the documented request wherever there is one. What only reads needs no entry.</summary>
internal sealed class GoodCalls(DocumentedApi service)
{
    private const string Household = "019ab1f04c7a7d53a4c2f0b8e6d1a9c3";

    /// <summary>Null for a call that changes something and has no entry here.</summary>
    public async Task<DocumentedCall?> OfAsync(ApiOperationInDocument operation)
    {
        switch (operation.Id)
        {
            case "GetAttachment" or "GetConcern":
                return new(service.Fill(operation.Path));
            case "ReplyToConcern" or "AddNote" or "ChangeStatus" or "RecordRectification" or "PreviewAct" or "RevealConcern" or "Watch" or "Unwatch" or "UnlinkFromParent":
                return await OnConcernAsync(operation);
            case "MergeConcerns" or "LinkToParent":
                return await OnConcernAsync(operation, ("100-255", (await service.Api.FileAsync("another")).Number), ("100-247", (await service.Api.FileAsync("a parent")).Number));
            case "SplitConcern":
                return await MergedAsync(operation);
            case "AssignInBulk":
                return new(operation.Path, Replaced(operation, ("100-247", (await service.Api.FileAsync("a tree")).Number), ("100-255", (await service.Api.FileAsync("a shrub")).Number)));
            case "UploadAttachment":
                return new(operation.Path, File: (DirectLine.SampleFiles.Png, "image/png"));
            case "SignIn" or "ChangePassword" or "EndSession":
                return await ByAnotherAsync(operation);
            case "CreateToken" or "CreateTokenOfMember":
                return new(service.Fill(operation.Path), operation.Example);
            case "RevokeToken":
                return new(service.Fill(operation.Path, ("token", await TokenAsync("/tokens"))));
            case "RevokeTokenOfMember":
                return new(service.Fill(operation.Path, ("token", await TokenAsync($"/staff/{service.Id("member")}/tokens"))));
            case "CreateMember":
                return new(operation.Path, Replaced(operation, ("wang.li", Unique())));
            case "ChangeMember" or "ResetPassword" or "EndSessionOfMember":
                return await OnMemberAsync(operation);
            case "ChangeSetting":
                return new(service.Fill(operation.Path), new JsonObject { ["content"] = (string)(await service.Api.GetAsync("/settings/units")).Json!["content"]! }.ToJsonString());
            case "RevertSetting":
                return new(service.Fill(operation.Path));
            case "ImportSheet":
                return new(service.Fill(operation.Path), File: (Encoding.UTF8.GetBytes((await service.Api.GetAsync("/sheets/units")).Text), "text/csv"));
            case "AddCampaign":
                return new(operation.Path, Replaced(operation, ("autumn-2026", Unique().Replace('.', '-'))));
            case "ChangeCampaign":
                return new(service.Fill(operation.Path, ("code", await service.CampaignAsync())), operation.Example);
            case "ImportHouseholds":
                return new(operation.Path, File: ("area,room\ndonghu,2\n"u8.ToArray(), "text/csv"));
            case "MakeSlip" or "MakeChatCode":
                return new(service.Fill(operation.Path));
            case "ListVisits":
                return new(service.Fill(operation.Path) + $"?campaign={service.Id("code")}");
            case "RecordVisit":
                return new(operation.Path, Visit(operation));
            case "CorrectVisit":
                return new(service.Fill(operation.Path, ("visit", await VisitAsync())), operation.Example);
            case "RecordReturnVisit":
                return new(service.Fill(operation.Path, ("visit", await service.ReturnVisitAsync())), operation.Example);
            case "AddReplyTemplate":
                return new(operation.Path, operation.Example);
            case "ChangeReplyTemplate" or "RemoveReplyTemplate":
                return new(service.Fill(operation.Path, ("template", await service.TemplateAsync())), operation.TakesJson ? operation.Example : null);
            case "AddWebhook" or "ChangeWebhook" or "RemoveWebhook" or "RotateWebhookSecret" or "PingWebhook":
                return new(service.Fill(operation.Path, ("webhook", await service.WebhookAsync())), operation.TakesJson ? Replaced(operation, ("https://example.org/huiyin", "http://127.0.0.1:9/")) : null);
            case "ReplayWebhookDelivery":
                var ping = await service.SendAsync("POST", $"/webhooks/{service.Id("webhook")}/ping", null);
                return new(service.Fill(operation.Path, ("delivery", $"{ping.Json!["id"]}")));
            case "ReplayDeadLetter":
                return new(service.Fill(operation.Path, ("letter", $"{(await service.Api.GiveUpAsync()).Letter}")), operation.Example);
            case "ReplayDeadLetters":
                return new(operation.Path, operation.Example);
            case "FreezeSummary":
                return new(service.Day(operation.Path));
            case "GetSummaryChart":
                // Of today, when something was filed: a day without concerns has no chart.
                return new(service.Fill(operation.Path, ("kind", "day"), ("section", "areas")));
            case "GetSummary" or "GetRanking" or "GetFindings" or "GetNotice" or "PublishNotice" or "EditNotice" or "ReturnNotice" or "ListCorrections" or "CorrectSummary" or "ProveSummary":
                return new(await service.FrozenDayAsync(operation.Path), operation.TakesJson ? operation.Example : null);
            default:
                return operation.Method == "GET" ? new(service.Fill(operation.Path)) : null;
        }
    }

    private static string Replaced(ApiOperationInDocument operation, params ReadOnlySpan<(string Example, string Real)> values)
    {
        var body = operation.Example;
        foreach (var (example, real) in values)
        {
            body = body.Replace(example, real, StringComparison.Ordinal);
        }

        return body;
    }

    private static string Unique() => $"w.{Guid.NewGuid():N}"[..16];

    private async Task<DocumentedCall> OnConcernAsync(ApiOperationInDocument operation, params (string Example, string Real)[] values)
    {
        var concern = await service.Api.FileAsync("to act on");
        return new(service.Fill(operation.Path, ("concern", concern.Id)), operation.TakesJson ? Replaced(operation, values) : null);
    }

    private async Task<DocumentedCall> MergedAsync(ApiOperationInDocument operation)
    {
        var (target, source) = (await service.Api.FileAsync("whole"), await service.Api.FileAsync("part"));
        Assert.Equal(200, (await service.Api.PostAsync($"/concerns/{target.Id}/merge", $$"""{ "concerns": [{ "concern": "{{source.Id}}" }] }""")).Status);
        return new(service.Fill(operation.Path, ("concern", source.Id)), operation.Example);
    }

    private async Task<DocumentedCall> ByAnotherAsync(ApiOperationInDocument operation)
    {
        var (browser, _, login) = await StaffBrowser.NewMemberAsync(service.Api, "Supervisor");
        return new(service.Fill(operation.Path, ("session", "current")), operation.TakesJson ? Replaced(operation, ("wang.li", login)) : null, Cookie: browser.Secret);
    }

    private async Task<DocumentedCall> OnMemberAsync(ApiOperationInDocument operation)
    {
        var (_, member, login) = await StaffBrowser.NewMemberAsync(service.Api, "Supervisor");
        var session = (string)(await service.Api.GetAsync($"/staff/{member}/sessions")).Json![0]!["id"]!;
        return new(service.Fill(operation.Path, ("member", member), ("session", session)), operation.TakesJson ? Replaced(operation, ("wang.li", login)) : null);
    }

    private async Task<string> TokenAsync(string path)
    {
        var created = await service.SendAsync("POST", path, new StringContent("""{ "name": "To take back", "scopes": ["read"] }""", Encoding.UTF8, "application/json"));
        return (string)created.Json!["token"]!["id"]!;
    }

    private string Visit(ApiOperationInDocument operation) => Replaced(operation, (Household, service.Id("household")), ("phone-1", Unique()));

    private async Task<string> VisitAsync()
    {
        var recorded = await service.Api.PostAsync("/visits", Visit(service.Operations.Single(operation => operation.Id == "RecordVisit")));
        return (string)recorded.Json!["id"]!;
    }
}
