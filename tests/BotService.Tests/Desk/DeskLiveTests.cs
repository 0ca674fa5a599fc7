using Huiyin.Browser;
using Huiyin.Concerns;
using Microsoft.Playwright;

namespace Huiyin.Desk;

/// <summary>The stream of news, when it breaks.</summary>
public sealed class DeskLiveTests(ChromiumFixture chromium, DeskFixture desk) : IClassFixture<ChromiumFixture>, IClassFixture<DeskFixture>
{
    [BrowserTheory]
    [InlineData("zh-CN", null)]
    [InlineData("en", 503)]
    public async Task News_WhileThereIsNoStream_AreShownAsSoonAsItIsThereAgain(string language, int? refusal)
    {
        await using var context = await DeskBrowser.OpenAsync(chromium, desk, ActorRole.Administrator, language, 1280);
        var page = await context.NewPageAsync();
        // Null: the connection breaks; else whoever stands before the service refuses it.
        var broken = new TaskCompletionSource();
        await page.RouteAsync("**/desk/live**", async route =>
        {
            broken.TrySetResult();
            await (refusal is { } status ? route.FulfillAsync(new RouteFulfillOptions { Status = status }) : route.AbortAsync());
        });
        await page.GotoAsync(new Uri(desk.Host.Address, "/desk/concerns").ToString());
        await broken.Task;

        await desk.FileAsync($"没有信号时来的一件 {language}", "mingdu", "parking.compound", "zh-CN");
        Assert.Equal(0, await page.GetByText($"没有信号时来的一件 {language}").CountAsync());
        await page.UnrouteAllAsync();

        await page.GetByText($"没有信号时来的一件 {language}").First.WaitForAsync();
    }

    [BrowserTheory]
    [InlineData("zh-CN")]
    public async Task Stream_OfAPageThatMissedNothing_AsksForNoLook(string language)
    {
        await using var context = await DeskBrowser.OpenAsync(chromium, desk, ActorRole.Administrator, language, 1280);
        var page = await context.NewPageAsync();
        var looks = 0;
        page.Request += (_, request) => looks += request.Url.EndsWith("/desk/concerns", StringComparison.Ordinal) ? 1 : 0;
        var stream = page.WaitForResponseAsync("**/desk/live**");
        await page.GotoAsync(new Uri(desk.Host.Address, "/desk/concerns").ToString());
        await stream;

        await desk.FileAsync("唯一的一件新的", "mingdu", "parking.compound", "zh-CN");
        await page.GetByText("唯一的一件新的").First.WaitForAsync();

        Assert.Equal(2, looks);
    }
}
