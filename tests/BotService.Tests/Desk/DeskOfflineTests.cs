using Huiyin.Browser;
using Huiyin.Concerns;
using Huiyin.Visits;
using Microsoft.Playwright;

namespace Huiyin.Desk;

/// <summary>A visit written down in a stairwell without a network.</summary>
public sealed class DeskOfflineTests(ChromiumFixture chromium, DeskFixture desk) : IClassFixture<ChromiumFixture>, IClassFixture<DeskFixture>
{
    [BrowserTheory]
    [InlineData("zh-CN", "已存在这部手机上", "已提交")]
    [InlineData("en", "Saved on this phone, not sent yet", "Sent.")]
    public async Task Visit_WithoutANetwork_IsKeptAndSentWhenItIsBack(string language, string kept, string sent)
    {
        var household = await desk.HouseholdAsync("mingdu", language == "en" ? "411" : "412");
        await using var context = await OpenAsync(language);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(desk.Host.Address, "/desk/visits?area=mingdu&building=3").ToString());
        var door = page.Locator("details.door").Filter(new LocatorFilterOptions { HasTextString = household.Address.Short });
        await door.Locator("summary").ClickAsync();

        await context.SetOfflineAsync(true);
        await door.Locator("input[value=ReturnNeeded]").CheckAsync();
        await door.Locator("textarea[name=remark]").FillAsync("周末再来");
        await door.Locator("button[type=submit]").ClickAsync();
        await door.GetByText(kept).WaitForAsync();
        Assert.Empty(await desk.VisitsAsync(household));

        await context.SetOfflineAsync(false);
        await door.Locator("[data-queue-state]").GetByText(sent).WaitForAsync();
        var visit = Assert.Single(await desk.VisitsAsync(household));
        Assert.Equal((VisitOutcome.ReturnNeeded, "周末再来"), (visit.Outcome!.Value, visit.Remark));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => Object.keys(localStorage).filter((key) => key.includes('queue') || key.includes('draft')).length"));
    }

    [BrowserTheory]
    [InlineData("en")]
    public async Task Visit_WhoseAnswerWasLost_IsRecordedOnce(string language)
    {
        var household = await desk.HouseholdAsync("mingdu", "413");
        await using var context = await OpenAsync(language);
        var page = await context.NewPageAsync();
        var tries = 0;
        await page.RouteAsync($"**/desk/visits/households/{household.Id}", async route =>
        {
            if (route.Request.Method == "POST" && tries++ == 0)
            {
                await route.FetchAsync(new RouteFetchOptions { MaxRedirects = 0 });
                await route.AbortAsync();
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await page.GotoAsync(new Uri(desk.Host.Address, $"/desk/visits/households/{household.Id}").ToString());
        await page.Locator("input[value=Visited]").CheckAsync();
        await page.Locator("form[data-queue] button[type=submit]").ClickAsync();
        await page.GetByText("not sent yet").First.WaitForAsync();

        // The page was closed meanwhile: what waits is sent from wherever the desk is opened next.
        await page.GotoAsync(new Uri(desk.Host.Address, "/desk/account").ToString());
        await page.Locator("[data-queue-bar]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });

        Assert.Single(await desk.VisitsAsync(household));
    }

    [BrowserTheory]
    [InlineData("en")]
    public async Task Answers_ForAThumb_AreLargeEnough(string language)
    {
        await using var context = await OpenAsync(language);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(desk.Host.Address, "/desk/visits?area=mingdu&building=3").ToString());
        await page.Locator("details.door summary").First.ClickAsync();

        var small = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('details.door summary, details[open] .choice, details[open] button, details[open] textarea')]
              .filter((element) => element.getBoundingClientRect().height < 44).map((element) => element.outerHTML.slice(0, 100))
            """);

        Assert.Empty(small);
    }

    private Task<IBrowserContext> OpenAsync(string language) => DeskBrowser.OpenAsync(chromium, desk, ActorRole.Visitor, language, 390);
}
