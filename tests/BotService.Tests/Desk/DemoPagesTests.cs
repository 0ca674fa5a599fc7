using System.Text.RegularExpressions;
using Huiyin.Browser;
using Huiyin.Hosting;
using Microsoft.Playwright;

namespace Huiyin.Desk;

/// <summary>Every page there is, on a district that is full of life: what holds for each of them, and their pictures.</summary>
[Collection(DemoDeskFixture.Shared)]
public sealed partial class DemoPagesTests(ChromiumFixture chromium, DemoDeskFixture demo)
{
    private const int LargestPage = 150 * 1000;

    // What sticks out and is not in a box that scrolls, so that a failure tells where to look.
    private const string Widest = """
        () => {
          const inABox = one => { for (let box = one.parentElement; box && box !== document.body; box = box.parentElement) { if (getComputedStyle(box).overflowX !== 'visible') return true; } return false; };
          return [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !inABox(one))
            .slice(0, 6).map(one => `${one.tagName}.${one.className} to ${Math.round(one.getBoundingClientRect().right)}`).join(', ');
        }
        """;

    // These are no words of either language: names of formats and of the one other channel.
    private static readonly string[] KnownNames = ["CSV", "PNG", "PDF", "GB18030", "YAML", "dialogs", "check", "Ctrl", "Bot", "Connector", "off", "worked", "working", "Open", "Enabled"];

    public static TheoryData<string, int, ColorScheme> Screens() => new()
    {
        { "zh-CN", 390, ColorScheme.Dark },
        { "en", 1280, ColorScheme.Light },
    };

    [BrowserTheory]
    [MemberData(nameof(Screens))]
    public async Task Page_OfAnyRoute_IsAccessibleSmallAndInOneLanguage(string language, int width, ColorScheme colours)
    {
        await using var context = await OpenAsync(language, width, colours);
        var page = await context.NewPageAsync();
        List<string> wrong = [];
        foreach (var address in Pages())
        {
            var complaints = DeskBrowser.ComplaintsOf(page);
            await page.GotoAsync(new Uri(demo.Host.Address, address).ToString());
            var name = NotInNames().Replace(address.ToLowerInvariant(), "-").Trim('-');
            var isSignedOut = address.StartsWith("/open", StringComparison.Ordinal);
            wrong.AddRange(await DeskBrowser.LookAtAsync(page, $"page-{name}-{language}-{width}-{colours}".ToLowerInvariant()));
            // A refusal on purpose is a page too.
            wrong.AddRange(complaints.Where(complaint => !address.Contains("/problem/", StringComparison.Ordinal) || !complaint.Contains("status of", StringComparison.Ordinal)).Select(complaint => $"{address}: {complaint}"));
            if (await DeskBrowser.TransferredAsync(page) is var bytes && bytes >= LargestPage && !address.StartsWith("/desk/insight", StringComparison.Ordinal))
            {
                wrong.Add($"{address} takes {bytes} bytes");
            }

            wrong.AddRange((await ForeignWordsAsync(page, isSignedOut ? await page.GetAttributeAsync("html", "lang") ?? language : language)).Select(words => $"{address} says: {words}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>A window of 1280 pixels at 200 % has 640 of the page's own, and a phone's of 390 has 320 of the smallest that the guidelines name.</summary>
    [BrowserTheory]
    [InlineData(640, 400)]
    [InlineData(320, 256)]
    public async Task Page_Enlarged_NeedsNoScrollingSideways(int width, int height)
    {
        await using var context = await OpenAsync("en", width, ColorScheme.Light);
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(width, height);
        List<string> wrong = [];
        foreach (var address in Pages())
        {
            await page.GotoAsync(new Uri(demo.Host.Address, address).ToString());
            if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") is var needed && needed > width)
            {
                wrong.Add($"{address} needs {needed} of {width}: {await page.EvaluateAsync<string>(Widest)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [BrowserTheory]
    [InlineData("en")]
    public async Task Page_ByKeyboard_BeginsWithTheWayToItsContentAndShowsWhereOneIs(string language)
    {
        await using var context = await OpenAsync(language, 1280, ColorScheme.Light);
        var page = await context.NewPageAsync();
        List<string> wrong = [];
        foreach (var address in Pages().Where(address => !address.StartsWith("/desk/sign-in", StringComparison.Ordinal)))
        {
            await page.GotoAsync(new Uri(demo.Host.Address, address).ToString());
            for (var stop = 0; stop < 12; stop++)
            {
                await page.Keyboard.PressAsync("Tab");
                var seen = await page.EvaluateAsync<string>("""
                    () => {
                      const at = document.activeElement;
                      const box = at.getBoundingClientRect();
                      const style = getComputedStyle(at);
                      if (at === document.body) return 'body';
                      if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return `no outline on ${at.outerHTML.slice(0, 90)}`;
                      if (box.bottom <= 0 || box.top >= innerHeight) return `out of sight: ${at.outerHTML.slice(0, 90)}`;
                      return at.className === 'skip' ? 'skip' : '';
                    }
                    """);
                if (stop > 0 && seen is "skip" or "body")
                {
                    // A short page is through, and its first place comes again.
                    break;
                }

                if ((stop == 0) != (seen == "skip") || seen.Length > 4)
                {
                    wrong.Add($"{address}, stop {stop + 1}: {seen}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [BrowserTheory]
    [InlineData("zh-CN")]
    public async Task Page_WithoutScript_IsWholeAndHidesWhatNeedsIt(string language)
    {
        await using var context = await chromium.NewContextAsync(language, 390, ColorScheme.Light, withScript: false);
        await DeskBrowser.SignInAsync(context, demo.Host.Address, await demo.SignInAsync("admin"), language);
        var page = await context.NewPageAsync();
        List<string> wrong = [];
        foreach (var address in Pages())
        {
            await page.GotoAsync(new Uri(demo.Host.Address, address).ToString());
            foreach (var (what, expected, selector) in new[]
            {
                ("a heading", true, "h1"), ("the main part", true, "main"), ("an offer of news", false, "[data-live-offer]"), ("the box that ticks all", false, "[data-check-all]"),
                ("the queue of the phone", false, "[data-queue-bar]"), ("a button for printing", false, "[data-print]"), ("an empty place for a chart", false, ".chart__live"),
            })
            {
                var shown = await page.Locator(selector).Filter(new LocatorFilterOptions { Visible = true }).CountAsync() > 0;
                if (shown != expected)
                {
                    wrong.Add($"{address} {(expected ? "lacks" : "shows")} {what}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [BrowserTheory]
    [InlineData("zh-CN", 390)]
    [InlineData("en", 1280)]
    public async Task Concern_WithPhotos_ShowsThemBeforeAndAfterSideBySide(string language, int width)
    {
        await using var context = await OpenAsync(language, width, ColorScheme.Light);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(demo.Host.Address, $"/desk/concerns/{demo.Values["photos"]}").ToString());

        var photos = page.Locator(".photos img");
        var (before, after) = (photos.First, photos.Last);
        await before.ScrollIntoViewIfNeededAsync();
        await page.WaitForFunctionAsync("() => [...document.querySelectorAll('.photos img')].every((image) => image.naturalWidth > 0)");
        var (left, right) = ((await before.BoundingBoxAsync())!, (await after.BoundingBoxAsync())!);
        Assert.True(Math.Abs(left.Y - right.Y) < 2 && right.X > left.X + left.Width - 1, "the photos are not side by side");
    }

    /// <summary>Everything but downloads, which are no pages, and the sign-in of who is signed in.</summary>
    private IEnumerable<string> Pages() => DeskRoutes.Addresses(demo.Host.Services, demo.Values)
        .Where(address => !address.Contains(".csv", StringComparison.Ordinal) && !address.Contains("handler=", StringComparison.Ordinal) && !address.Contains("/files/", StringComparison.Ordinal));

    private async Task<IBrowserContext> OpenAsync(string language, int width, ColorScheme colours)
    {
        Assert.Null(await NodePackages.MissingAsync());
        var context = await chromium.NewContextAsync(language, width, colours);
        await DeskBrowser.SignInAsync(context, demo.Host.Address, await demo.SignInAsync("admin"), language);
        return context;
    }

    /// <summary>Keys that have no sentence, and what the pages themselves say in the other language; residents and names may speak as they like.</summary>
    private static async Task<IReadOnlyList<string>> ForeignWordsAsync(IPage page, string language)
    {
        var said = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('label, legend, th[scope=col], dt, button, summary, caption, nav a, .figure span, .mark, .lead, .field__hint, h2, h3, option')]
              .filter((element) => !element.closest('[lang]:not(html), .number, [data-row], .task, .talk') && !element.querySelector('a'))
              .map((element) => element.textContent.trim().replace(/\{[a-z]+\}/g, ''))
            """);
        var all = await page.InnerTextAsync("body");
        return
        [
            .. Key().Matches(all).Select(match => match.Value),
            .. said.Where(words => language == "en" ? Han().IsMatch(words) : Latin().Matches(words).Any(word => !KnownNames.Contains(word.Value))).Distinct(),
        ];
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInNames();

    [GeneratedRegex(@"\b(?:desk|summary|deliveries|visits|api|kind)\.[a-z-]+(?:\.[a-z-]+)+\b")]
    private static partial Regex Key();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Latin();
}
