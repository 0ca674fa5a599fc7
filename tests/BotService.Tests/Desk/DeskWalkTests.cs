using Huiyin.Browser;
using Huiyin.Concerns;
using Microsoft.Playwright;

namespace Huiyin.Desk;

/// <summary>Each role's main path in a real browser, in both languages, on a phone and on a desk.</summary>
public sealed class DeskWalkTests(ChromiumFixture chromium, DeskFixture desk) : IClassFixture<ChromiumFixture>, IClassFixture<DeskFixture>
{
    private const int LargestPage = 150 * 1024;

    public static TheoryData<string, string, int> Walks()
    {
        var data = new TheoryData<string, string, int>();
        foreach (var role in new[] { ActorRole.Visitor, ActorRole.Clerk, ActorRole.UnitHead, ActorRole.Supervisor, ActorRole.Auditor, ActorRole.Administrator })
        {
            data.Add(role.ToString(), "zh-CN", 390);
            data.Add(role.ToString(), "en", 1280);
        }

        return data;
    }

    [BrowserTheory]
    [MemberData(nameof(Walks))]
    public async Task Pages_OfARole_AreAccessibleSmallAndWithoutComplaint(string roleName, string language, int width)
    {
        await using var context = await OpenAsync(Enum.Parse<ActorRole>(roleName), language, width);
        var page = await context.NewPageAsync();
        var complaints = DeskBrowser.ComplaintsOf(page);
        var household = await desk.HouseholdAsync("mingdu", "440");
        foreach (var (name, path) in new[] { ("visits", "/desk/visits"), ("building", "/desk/visits?area=mingdu&building=3"), ("household", $"/desk/visits/households/{household.Id}"), ("households", "/desk/visits/households"), ("today", "/desk"), ("ledger", "/desk/concerns"), ("concern", $"/desk/concerns/{desk.Wenchang.Number}"), ("returns", "/desk/visits/return"), ("account", "/desk/account") })
        {
            await page.GotoAsync(new Uri(desk.Host.Address, path).ToString());
            Assert.Empty(await DeskBrowser.LookAtAsync(page, $"desk-{name}-{roleName}-{language}-{width}"));
            var bytes = await DeskBrowser.TransferredAsync(page);
            Assert.True(bytes is > 0 and < LargestPage, $"{path} took {bytes} bytes");
        }

        Assert.Empty(complaints);
    }

    [BrowserTheory]
    [InlineData("zh-CN", "登记整改")]
    [InlineData("en", "Record the rectification")]
    public async Task Clerk_ByKeyboardAlone_RecordsARectification(string language, string step)
    {
        var concern = await desk.FileAsync($"楼下停满了车 {language}", "mingdu", "parking.compound", "zh-CN");
        await using var context = await OpenAsync(ActorRole.Clerk, language, 1280);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(desk.Host.Address, $"/desk/concerns/{concern.Number}").ToString());

        await page.Locator("summary", new PageLocatorOptions { HasTextString = step }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("已经清理，画了线。");
        await page.Locator("details[open] button[value=do]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.Locator(".notice--good").WaitForAsync();
        await page.GetByText("已经清理，画了线。").First.WaitForAsync();
    }

    [BrowserTheory]
    [InlineData("en")]
    public async Task OpenLedger_WhenSomethingNewArrives_ShowsItByItself(string language)
    {
        await using var context = await OpenAsync(ActorRole.Administrator, language, 1280);
        var page = await context.NewPageAsync();
        // Its head comes once the service listens for this page; what is filed before that is no news to it.
        var stream = page.WaitForResponseAsync("**/desk/live**");
        await page.GotoAsync(new Uri(desk.Host.Address, "/desk/concerns").ToString());
        await stream;

        await desk.FileAsync("刚刚发生的一件事", "mingdu", "parking.compound", "zh-CN");

        await page.GetByText("刚刚发生的一件事").First.WaitForAsync();
    }

    private Task<IBrowserContext> OpenAsync(ActorRole role, string language, int width) => DeskBrowser.OpenAsync(chromium, desk, role, language, width);
}
