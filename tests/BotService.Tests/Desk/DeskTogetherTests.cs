using Huiyin.Browser;
using Huiyin.Concerns;
using Huiyin.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Huiyin.Desk;

/// <summary>Several people at work at once, and a page that renews itself under the hands of its reader.</summary>
public sealed class DeskTogetherTests(ChromiumFixture chromium, DeskFixture desk) : IClassFixture<ChromiumFixture>, IClassFixture<DeskFixture>
{
    [BrowserTheory]
    [InlineData("zh-CN", 1280)]
    [InlineData("en", 390)]
    public async Task SecondClerk_WhoWasWriting_IsToldWhoChangedWhatAndSendsTheSameWordsAgain(string language, int width)
    {
        var concern = await desk.FileAsync($"单元门关不上 {language}", "mingdu", "parking.compound", "zh-CN");
        await using var one = await DeskBrowser.OpenAsync(chromium, desk, ActorRole.Clerk, language, width);
        await using var other = await DeskBrowser.OpenAsync(chromium, desk, ActorRole.UnitHead, language, width);
        var (first, second) = (await OpenAsync(one, $"/desk/concerns/{concern.Number}"), await OpenAsync(other, $"/desk/concerns/{concern.Number}"));
        await second.Locator("#step-reply summary").ClickAsync();
        await second.Locator("#step-reply textarea").FillAsync("后天上午来修。");

        await first.Locator("#step-reply summary").ClickAsync();
        await first.Locator("#step-reply textarea").FillAsync("明天上午来修。");
        await first.Locator("#step-reply button[value=do]").ClickAsync();
        await first.Locator(".notice--good[role=status]").WaitForAsync();

        // What the first said arrives by itself beside what the second is writing.
        await second.Locator("[data-live=talk]").GetByText("明天上午来修。").WaitForAsync();
        Assert.Equal("后天上午来修。", await second.Locator("#step-reply textarea").InputValueAsync());
        await second.Locator("#step-reply button[value=do]").ClickAsync();
        var notice = second.Locator("main .notice--bad");
        await notice.GetByText("测试Clerk").WaitForAsync();
        await DeskBrowser.LookAtAsync(second, $"desk-two-at-once-{language}-{width}");
        Assert.Empty(await DeskBrowser.FindingsAsync(second));
        Assert.True(await notice.EvaluateAsync<bool>("notice => notice === document.activeElement"), "the refusal has not the focus");
        Assert.Equal("后天上午来修。", await second.Locator("#step-reply textarea").InputValueAsync());

        await second.Locator("#step-reply button[value=do]").ClickAsync();
        await second.Locator(".notice--good[role=status]").WaitForAsync();
        await second.Locator("[data-live=talk]").GetByText("后天上午来修。").WaitForAsync();
    }

    [BrowserTheory]
    [InlineData("zh-CN")]
    public async Task Reply_SentWithoutANetwork_IsStillThereWhenThePageIsOpenedAgain(string language)
    {
        var concern = await desk.FileAsync("楼道窗户关不上", "mingdu", "parking.compound", "zh-CN");
        await using var context = await DeskBrowser.OpenAsync(chromium, desk, ActorRole.Clerk, language, 390);
        var page = await OpenAsync(context, $"/desk/concerns/{concern.Number}");
        await page.Locator("#step-reply summary").ClickAsync();
        await page.Locator("#step-reply textarea").PressSequentiallyAsync("周五来换把手。");

        await context.SetOfflineAsync(true);
        await page.Locator("#step-reply button[value=do]").ClickAsync();
        await page.WaitForURLAsync("chrome-error://**");
        await context.SetOfflineAsync(false);
        await page.GotoAsync(new Uri(desk.Host.Address, $"/desk/concerns/{concern.Number}").ToString());

        await page.Locator("#step-reply [data-draft-note]").WaitForAsync();
        Assert.Equal("周五来换把手。", await page.Locator("#step-reply textarea").InputValueAsync());
        await page.Locator("#step-reply button[value=do]").ClickAsync();
        await page.Locator(".notice--good[role=status]").WaitForAsync();
        await page.Locator("[data-live=talk]").GetByText("周五来换把手。").WaitForAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => Object.keys(localStorage).filter((key) => key.includes('draft')).length"));
    }

    [BrowserTheory]
    [InlineData("en", 390)]
    [InlineData("zh-CN", 1280)]
    public async Task News_InTheLedger_LeaveTheReadersRowAndWordsWhereTheyAre(string language, int width)
    {
        for (var i = 0; i < 20; i++)
        {
            await desk.FileAsync($"第{i}件：路面有坑 {language}", "mingdu", "parking.compound", "zh-CN");
        }

        await using var context = await DeskBrowser.OpenAsync(chromium, desk, ActorRole.Administrator, language, width);
        var page = await OpenAsync(context, "/desk/concerns");
        await page.Locator("#assign-why").FillAsync("请今天");
        var row = page.Locator("[data-row]").Nth(12);
        var id = await row.GetAttributeAsync("data-row");
        await row.EvaluateAsync("row => scrollTo({ top: row.getBoundingClientRect().top + scrollY - 300, behavior: 'instant' })");
        var before = (await row.BoundingBoxAsync())!.Y;

        await desk.FileAsync($"刚到的一件 {language}", "mingdu", "parking.compound", "zh-CN");
        await page.GetByText($"刚到的一件 {language}").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        var same = page.Locator($"[data-row='{id}']");
        await Eventually.TrueAsync(async () => Math.Abs((await same.BoundingBoxAsync())!.Y - before) < 2, explain: () => "the reader's row moved away");
        Assert.Equal("请今天", await page.Locator("#assign-why").InputValueAsync());
    }

    [BrowserTheory]
    [InlineData("en")]
    public async Task News_WhileRowsAreTicked_AreOfferedAndNotForced(string language)
    {
        await using var context = await DeskBrowser.OpenAsync(chromium, desk, ActorRole.Administrator, language, 1280);
        var page = await OpenAsync(context, "/desk/concerns");
        var box = page.Locator("input[name=ids]").First;
        await box.CheckAsync();

        await desk.FileAsync("第二件刚到的", "mingdu", "parking.compound", "zh-CN");

        var offer = page.Locator("[data-live-offer] button");
        await offer.WaitForAsync();
        Assert.True(await box.IsCheckedAsync());
        Assert.Equal(0, await page.GetByText("第二件刚到的").CountAsync());
        await offer.ClickAsync();
        await page.GetByText("第二件刚到的").First.WaitForAsync();
    }

    [BrowserTheory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Ledger_ByKeyboardAlone_IsWalkedTickedAssignedAndOpened(string language)
    {
        await desk.FileAsync($"先来的一件 {language}", "mingdu", "parking.compound", "zh-CN");
        var newest = await desk.FileAsync($"后来的一件 {language}", "mingdu", "parking.compound", "zh-CN");
        await using var context = await DeskBrowser.OpenAsync(chromium, desk, ActorRole.Administrator, language, 1280);
        var page = await OpenAsync(context, "/desk/concerns");

        foreach (var key in new[] { "j", "j", "k", "x", "a" })
        {
            await page.Keyboard.PressAsync(key);
        }

        Assert.True(await page.Locator($"input[name=ids][value='{newest.Id}']").IsCheckedAsync());
        Assert.Equal("assign-to", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        foreach (var key in new[] { "ArrowDown", "Tab", "Tab", "Enter" })
        {
            await page.Keyboard.PressAsync(key);
        }

        await page.Locator(".notice--good[role=status]").WaitForAsync();
        await PressUntilAsync(page, "/", "#text");
        await page.Keyboard.TypeAsync($"后来的一件 {language}");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**text=**", new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit });
        await PressUntilAsync(page, "j", $"[data-row='{newest.Id}'] a");
        await page.Keyboard.PressAsync("o");
        await page.WaitForURLAsync($"**/desk/concerns/{newest.Number}");
        var assigned = await desk.WriteAsync(async (transaction, token) => (await desk.Host.Services.GetRequiredService<ConcernQueries>().FindAsync(transaction, newest.Id, token))!);
        Assert.Equal(ConcernStatus.Assigned, assigned.Status);
    }

    /// <summary>A page that has just come listens to keys only a moment later.</summary>
    private static Task PressUntilAsync(IPage page, string key, string focused) => Eventually.TrueAsync(async () =>
    {
        await page.Keyboard.PressAsync(key);
        return await page.Locator(focused).EvaluateAsync<bool>("element => element === document.activeElement");
    });

    private async Task<IPage> OpenAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        var stream = page.WaitForResponseAsync("**/desk/live**");
        await page.GotoAsync(new Uri(desk.Host.Address, path).ToString());
        await stream;
        return page;
    }
}
