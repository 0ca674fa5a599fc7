using Huiyin.Browser;
using Huiyin.Concerns;
using Huiyin.Desk.Insight;
using Huiyin.Desk.Open;
using Huiyin.DialogContent;
using Huiyin.Hosting;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Huiyin.Desk;

/// <summary>What takes long to count keeps nobody before an empty screen: the page comes at once, the figures behind it in the same answer.</summary>
public sealed class FigureWaitTests(ChromiumFixture chromium, DeskFixture desk) : IClassFixture<ChromiumFixture>, IClassFixture<DeskFixture>
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    private FigureCache Cache => desk.Host.Services.GetRequiredService<FigureCache>();

    [Fact]
    public async Task Open_WhileItsFiguresAreCounted_BeginsAtOnceAndEndsWithThem()
    {
        var reading = desk.Host.Services.GetRequiredService<OpenReading>();
        var counted = await reading.ReadAsync(CancellationToken.None);
        var counting = new TaskCompletionSource<OpenView>();
        reading.Renew();
        var held = Cache.GetAsync("open", Long, Long, () => counting.Task, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = desk.Host.Address };

        using var response = await http.GetAsync("/open?lang=en", HttpCompletionOption.ResponseHeadersRead);
        using var page = new StreamReader(await response.Content.ReadAsStreamAsync());
        var first = await ReadUntilAsync(page, "</div>", after: "class=\"empty counting\"");

        Assert.DoesNotContain("figures-title", first, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
        counting.SetResult(counted);
        await held;
        Assert.Contains("</html>", await page.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_ThatCannotBeCounted_SaysSoAndOffersToTryAgain()
    {
        var reading = desk.Host.Services.GetRequiredService<OpenReading>();
        var counting = new TaskCompletionSource<OpenView>();
        reading.Renew();
        var held = Cache.GetAsync("open", Long, Long, () => counting.Task, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = desk.Host.Address };

        using var response = await http.GetAsync("/open?lang=en", HttpCompletionOption.ResponseHeadersRead);
        counting.SetException(new IOException("The disk is gone."));
        await Assert.ThrowsAsync<IOException>(() => held);

        Assert.Contains("Try again", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Try again", await http.GetStringAsync("/open?lang=en"), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("zh-CN", 390, true)]
    [InlineData("en", 1280, true)]
    [InlineData("en", 390, false)]
    public async Task Insight_WhileItsFiguresAreCounted_SaysSoAndThenShowsThem(string language, int width, bool withScript)
    {
        Assert.Null(await NodePackages.MissingAsync());
        var calendar = desk.Host.Services.GetRequiredService<PeriodCalendar>();
        var period = calendar.Of(PeriodKind.Month, calendar.Today.AddMonths(-1));
        var counted = await desk.Host.Services.GetRequiredService<InsightCounting>().DocumentAsync(period, ConcernVisibility.All, CancellationToken.None);
        Cache.Forget("document|");
        var counting = new TaskCompletionSource<SummaryDocument>();
        var held = Cache.GetAsync($"document|{period.Code}|{period.FirstDay:O}|", Long, Long, () => counting.Task, CancellationToken.None);
        await using var context = await chromium.NewContextAsync(language, width, ColorScheme.Light, withScript);
        await DeskBrowser.SignInAsync(context, desk.Host.Address, await desk.SignInAsync(ActorRole.Administrator), language);
        var page = await context.NewPageAsync();
        var complaints = DeskBrowser.ComplaintsOf(page);

        await page.GotoAsync(
            new Uri(desk.Host.Address, InsightQuery.Of(period).Address()).ToString(),
            new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await page.GetByText(desk.Host.Services.GetRequiredService<IDialogContent>().Current.Prompts.Text("desk.insight.counting", language)).WaitForAsync();
        Assert.Equal(0, await page.Locator("#ranking").CountAsync());
        if (withScript)
        {
            Assert.Empty(await DeskBrowser.LookAtAsync(page, $"insight-being-counted-{language}-{width}"));
        }

        counting.SetResult(counted);
        await held;
        await page.Locator("#ranking").WaitForAsync();
        Assert.False(await page.Locator(".counting").IsVisibleAsync());
        Assert.Empty(complaints);
    }

    private static async Task<string> ReadUntilAsync(StreamReader page, string end, string after)
    {
        var (read, buffer) = ("", new char[4096]);
        while (read.IndexOf(after, StringComparison.Ordinal) is var at && (at < 0 || read.IndexOf(end, at, StringComparison.Ordinal) < 0))
        {
            var length = await page.ReadAsync(buffer);
            Assert.True(length > 0, "The page ended without what was waited for.");
            read += new string(buffer, 0, length);
        }

        return read;
    }
}
