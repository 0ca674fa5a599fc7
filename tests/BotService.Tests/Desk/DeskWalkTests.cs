using System.Text.Json;
using Huiyin.Browser;
using Huiyin.Concerns;
using Huiyin.Hosting;
using Huiyin.Staff.Sessions;
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
        Assert.Null(await NodePackages.MissingAsync());
        await using var context = await OpenAsync(Enum.Parse<ActorRole>(roleName), language, width);
        var page = await context.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };

        var household = await desk.HouseholdAsync("mingdu", "440");
        foreach (var (name, path) in new[] { ("visits", "/desk/visits"), ("building", "/desk/visits?area=mingdu&building=3"), ("household", $"/desk/visits/households/{household.Id}"), ("households", "/desk/visits/households"), ("today", "/desk"), ("ledger", "/desk/concerns"), ("concern", $"/desk/concerns/{desk.Wenchang.Number}"), ("returns", "/desk/visits/return"), ("account", "/desk/account") })
        {
            await page.GotoAsync(new Uri(desk.Host.Address, path).ToString());
            await page.Locator("h1").First.WaitForAsync();
            await KeepScreenshotAsync(page, $"desk-{name}-{roleName}-{language}-{width}");
            Assert.Empty(await FindingsAsync(page));
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{path} is wider than the screen");
            var bytes = await page.EvaluateAsync<int>("() => performance.getEntries().reduce((sum, entry) => sum + (entry.encodedBodySize ?? 0), 0)");
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
        var stream = page.WaitForRequestAsync("**/desk/live");
        await page.GotoAsync(new Uri(desk.Host.Address, "/desk/concerns").ToString());
        await stream;

        await desk.FileAsync("刚刚发生的一件事", "mingdu", "parking.compound", "zh-CN");

        await page.GetByText("刚刚发生的一件事").First.WaitForAsync();
    }

    private async Task<IBrowserContext> OpenAsync(ActorRole role, string language, int width)
    {
        var context = await chromium.NewContextAsync(language, width);
        var host = desk.Host.Address.ToString();
        await context.AddCookiesAsync(
        [
            new Cookie { Name = StaffSessionCookie.Name, Value = await desk.SignInAsync(role), Url = host },
            new Cookie { Name = DeskLanguage.Cookie, Value = language, Url = host },
        ]);
        return context;
    }

    private static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(NodePackages.Folder, "node_modules", "axe-core", "axe.min.js")));
        var findings = await page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document)).violations
              .flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 200)}`))
            """);
        return [.. findings.EnumerateArray().Select(finding => finding.GetString()!)];
    }

    private static async Task KeepScreenshotAsync(IPage page, string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BotService.sln")))
        {
            folder = folder.Parent;
        }

        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "TestResults", "screenshots", name + ".png"),
            FullPage = true,
            Animations = ScreenshotAnimations.Disabled,
        });
    }
}
