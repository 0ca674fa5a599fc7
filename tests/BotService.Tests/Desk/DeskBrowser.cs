using System.Text.Json;
using Huiyin.Browser;
using Huiyin.Concerns;
using Huiyin.Hosting;
using Huiyin.Staff.Sessions;
using Microsoft.Playwright;

namespace Huiyin.Desk;

/// <summary>Pages of the desk in a real browser: signed in, looked at, kept as pictures.</summary>
internal static class DeskBrowser
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(NodePackages.Folder, "node_modules", "axe-core", "axe.min.js")));

    /// <param name="role">Null for somebody who is not signed in.</param>
    public static async Task<IBrowserContext> OpenAsync(ChromiumFixture chromium, DeskFixture desk, ActorRole? role, string language, int width, ColorScheme colours = ColorScheme.Light)
    {
        Assert.Null(await NodePackages.MissingAsync());
        var context = await chromium.NewContextAsync(language, width, colours);
        if (role is { } known)
        {
            await SignInAsync(context, desk.Host.Address, await desk.SignInAsync(known), language);
        }

        return context;
    }

    /// <summary>Gives the browser a session, as the sign-in page does.</summary>
    public static Task SignInAsync(IBrowserContext context, Uri address, string session, string language) => context.AddCookiesAsync(
    [
        new Cookie { Name = StaffSessionCookie.Name, Value = session, Url = address.ToString() },
        new Cookie { Name = DeskLanguage.Cookie, Value = language, Url = address.ToString() },
    ]);

    /// <summary>Whatever the browser itself complains about from now on, breaches of the content policy among it.</summary>
    public static List<string> ComplaintsOf(IPage page)
    {
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add($"{message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        return complaints;
    }

    /// <summary>Opens the page, keeps a picture, and answers all that is wrong with it: accessibility, width, the browser's own complaints.</summary>
    public static async Task<IReadOnlyList<string>> LookAsync(IPage page, Uri address, string name)
    {
        var complaints = ComplaintsOf(page);
        await page.GotoAsync(address.ToString());
        var wrong = await LookAtAsync(page, name);
        return [.. complaints, .. wrong];
    }

    /// <summary>Keeps a picture of the page as it is now, and answers what is wrong with it: accessibility and width.</summary>
    public static async Task<IReadOnlyList<string>> LookAtAsync(IPage page, string name)
    {
        await page.Locator("h1").First.WaitForAsync();
        await KeepAsync(page, name);
        List<string> wrong = [.. await FindingsAsync(page)];
        if (!await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        {
            wrong.Add("it is wider than the screen");
        }

        return [.. wrong.Select(finding => $"{name}, {new Uri(page.Url).PathAndQuery}: {finding}")];
    }

    /// <summary>Findings of the accessibility rules, worded for whoever has to mend them.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        await page.EvaluateAsync(Axe.Value);
        var findings = await page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 200)}`))
            """);
        return [.. findings.EnumerateArray().Select(finding => finding.GetString()!)];
    }

    /// <summary>Everything that the page brought over the wire, in bytes as they were sent.</summary>
    public static Task<int> TransferredAsync(IPage page) =>
        page.EvaluateAsync<int>("() => performance.getEntries().reduce((sum, entry) => sum + (entry.encodedBodySize ?? 0), 0)");

    public static async Task KeepAsync(IPage page, string name)
    {
        // What sticks to the edge of the screen would lie across the middle of the picture.
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(Repository(), "TestResults", "screenshots", name + ".png"),
            FullPage = true,
            Animations = ScreenshotAnimations.Disabled,
        });
    }

    /// <summary>The folder with the solution; next to the tests where there is none.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BotService.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
