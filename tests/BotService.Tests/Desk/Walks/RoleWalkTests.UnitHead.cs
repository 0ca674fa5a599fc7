using Huiyin.Browser;
using Huiyin.Concerns;
using Microsoft.Playwright;

namespace Huiyin.Desk.Walks;

public sealed partial class RoleWalkTests
{
    [BrowserTheory]
    [MemberData(nameof(Screens))]
    public async Task UnitHead_InTheLedger_AssignsInBulkWatchesAndPassesOn(string language, int width)
    {
        var mark = $"{language}{width}";
        var first = await desk.FileAsync($"南门门禁坏了，谁都能进 {mark}", "mingdu", "parking.compound", "zh-CN");
        var second = await desk.FileAsync($"北门车棚漏雨，电动车充电不安全 {mark}", "mingdu", "parking.compound", "zh-CN");
        await using var head = await StartAsync(ActorRole.UnitHead, "head", language, width);

        await head.GoAsync("/desk");
        await head.NavigateAsync("desk.nav.ledger");
        await SearchAsync(head, mark);
        await head.LookAsync("ledger");
        await head.Page.Locator($"input[name=ids][value='{first.Id}']").CheckAsync();
        await head.Page.Locator($"input[name=ids][value='{second.Id}']").CheckAsync();
        await head.Page.Locator("#assign-to").SelectOptionAsync("property-management");
        await head.LookAsync("chosen");
        await head.SendAsync(head.Button("desk.bulk.do"));
        await head.ReadsAsync(head.Words("desk.bulk.done", ("count", 2)));
        Assert.Equal((ConcernStatus.Assigned, ConcernStatus.Assigned), ((await ReadAsync(first.Id)).Status, (await ReadAsync(second.Id)).Status));

        await head.Page.Locator($"input[name=ids][value='{first.Id}']").CheckAsync();
        await head.Page.Locator($"input[name=ids][value='{second.Id}']").CheckAsync();
        await head.SendAsync(head.Button("desk.bulk.watch"));
        await head.GoAsync("/desk/concerns?watched=true");
        await head.ReadsAsync(first.Text);
        await head.ReadsAsync(second.Text);
        await head.LookAsync("watched-ones");
        await head.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = first.Text }).ClickAsync();
        await head.SendAsync(head.Button("desk.watch.undo"));
        await head.LookAsync("unwatched");
        await head.GoAsync("/desk/concerns?watched=true");
        Assert.Equal(0, await head.Page.GetByText(first.Text).CountAsync());
        await head.ReadsAsync(second.Text);

        await head.GoAsync($"/desk/concerns/{second.Number}");
        var step = await head.OpenStepAsync("desk.step.pass-on");
        await head.Page.Locator("#step-assigned--unit").SelectOptionAsync("sanitation");
        await step.Locator("textarea").FillAsync("车棚归环卫单位管理。");
        await head.LookAsync("passing-on");
        await head.SendAsync(head.Button("desk.step.pass-on", step));
        await head.LookAsync("passed-on");
        var passed = await ReadAsync(second.Id);
        Assert.Equal(("sanitation", 1), (passed.Unit, passed.PassedOnCount));
        head.FoundNothingWrong();
    }

    private static async Task SearchAsync(DeskWalker walker, string words)
    {
        if (!await walker.Page.Locator("#text").IsVisibleAsync())
        {
            await walker.Page.Locator("details:has(#text) > summary").ClickAsync();
        }

        await walker.FillAsync("desk.filter.text", words);
        await walker.Button("desk.filter.do").ClickAsync();
        await walker.Page.WaitForURLAsync("**/desk/concerns?*text=*");
    }
}
