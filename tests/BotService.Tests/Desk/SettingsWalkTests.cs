using Huiyin.Browser;
using Huiyin.Concerns;

namespace Huiyin.Desk;

/// <summary>The settings in a real browser, in both languages, on a phone and on a desk.</summary>
public sealed class SettingsWalkTests(ChromiumFixture chromium, DeskFixture desk) : IClassFixture<ChromiumFixture>, IClassFixture<DeskFixture>
{
    private const int LargestPage = 150 * 1024;

    [BrowserTheory]
    [InlineData(nameof(ActorRole.Administrator), "zh-CN", 390)]
    [InlineData(nameof(ActorRole.Administrator), "en", 1280)]
    [InlineData(nameof(ActorRole.Auditor), "en", 390)]
    public async Task Settings_OfARole_AreAccessibleAndSmall(string roleName, string language, int width)
    {
        var role = Enum.Parse<ActorRole>(roleName);
        await using var context = await DeskBrowser.OpenAsync(chromium, desk, role, language, width);
        var paths = new List<(string Name, string Path)>
        {
            ("index", "/desk/settings"), ("units", "/desk/settings/table/units"), ("areas", "/desk/settings/table/areas"), ("deadlines", "/desk/settings/table/deadlines"),
            ("text", "/desk/settings/text/routing"), ("templates", "/desk/settings/templates"),
        };
        if (role == ActorRole.Administrator)
        {
            paths.AddRange([("staff", "/desk/settings/staff"), ("member", $"/desk/settings/staff/{desk.Member(ActorRole.Visitor).Id}")]);
        }

        foreach (var (name, path) in paths)
        {
            var page = await context.NewPageAsync();
            Assert.Empty(await DeskBrowser.LookAsync(page, new Uri(desk.Host.Address, path), $"desk-settings-{name}-{roleName}-{language}-{width}"));
            Assert.InRange(await page.EvaluateAsync<int>("() => performance.getEntries().reduce((sum, entry) => sum + (entry.encodedBodySize ?? 0), 0)"), 1, LargestPage);
            await page.CloseAsync();
        }
    }
}
