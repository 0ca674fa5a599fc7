using Huiyin.Browser;
using Huiyin.Concerns;
using Microsoft.Playwright;

namespace Huiyin.Desk;

/// <summary>Insight and the public page in a real browser, for each role, in both languages, on a phone and on a desk.</summary>
public sealed class InsightWalkTests(ChromiumFixture chromium, DeskFixture desk) : IClassFixture<ChromiumFixture>, IClassFixture<DeskFixture>
{
    private const int LargestPage = 150 * 1024;

    [BrowserTheory]
    [MemberData(nameof(DeskWalkTests.Walks), MemberType = typeof(DeskWalkTests))]
    public async Task Insight_OfARole_IsAccessibleAndDrawsItsCharts(string roleName, string language, int width)
    {
        await using var context = await DeskBrowser.OpenAsync(chromium, desk, Enum.Parse<ActorRole>(roleName), language, width);
        var page = await context.NewPageAsync();

        Assert.Empty(await DeskBrowser.LookAsync(page, new Uri(desk.Host.Address, "/desk/insight"), $"desk-insight-{roleName}-{language}-{width}"));

        Assert.Equal("drawn", await page.EvaluateAsync<string?>("() => document.documentElement.dataset.charts"));
        Assert.True(await page.Locator(".chart__live canvas").CountAsync() > 3);
    }

    [BrowserTheory]
    [InlineData("zh-CN", 390)]
    [InlineData("en", 1280)]
    public async Task Insight_InDarkMode_IsAccessible(string language, int width)
    {
        await using var context = await DeskBrowser.OpenAsync(chromium, desk, ActorRole.Administrator, language, width, ColorScheme.Dark);

        Assert.Empty(await DeskBrowser.LookAsync(await context.NewPageAsync(), new Uri(desk.Host.Address, "/desk/insight"), $"desk-insight-dark-{language}-{width}"));
    }

    [BrowserTheory]
    [InlineData("en")]
    public async Task Chart_Saved_IsAPicture(string language)
    {
        await using var context = await DeskBrowser.OpenAsync(chromium, desk, ActorRole.Administrator, language, 1280);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(desk.Host.Address, "/desk/insight").ToString());

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#flow [data-chart-tools] button").ClickAsync());

        Assert.Equal("huiyin-flow.png", download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
    }

    [BrowserTheory]
    [InlineData("zh-CN", 390)]
    [InlineData("en", 1280)]
    public async Task OpenPage_ForAnybody_IsAccessibleSmallAndWithoutCookies(string language, int width)
    {
        await using var context = await DeskBrowser.OpenAsync(chromium, desk, role: null, language, width);
        var page = await context.NewPageAsync();

        Assert.Empty(await DeskBrowser.LookAsync(page, new Uri(desk.Host.Address, "/open"), $"open-{language}-{width}"));

        Assert.Equal(language, await page.GetAttributeAsync("html", "lang"));
        Assert.Empty(await context.CookiesAsync());
        Assert.InRange(await page.EvaluateAsync<int>("() => performance.getEntries().reduce((sum, entry) => sum + (entry.encodedBodySize ?? 0), 0)"), 1, LargestPage);
    }
}
