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
    /// <param name="role">Null for somebody who is not signed in.</param>
    public static async Task<IBrowserContext> OpenAsync(ChromiumFixture chromium, DeskFixture desk, ActorRole? role, string language, int width, ColorScheme colours = ColorScheme.Light)
    {
        Assert.Null(await NodePackages.MissingAsync());
        var context = await chromium.NewContextAsync(language, width, colours);
        if (role is { } known)
        {
            var host = desk.Host.Address.ToString();
            await context.AddCookiesAsync(
            [
                new Cookie { Name = StaffSessionCookie.Name, Value = await desk.SignInAsync(known), Url = host },
                new Cookie { Name = DeskLanguage.Cookie, Value = language, Url = host },
            ]);
        }

        return context;
    }

    /// <summary>Opens the page, keeps a picture, and answers all that is wrong with it: accessibility, width, the browser's own complaints.</summary>
    public static async Task<IReadOnlyList<string>> LookAsync(IPage page, Uri address, string name)
    {
        List<string> wrong = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                wrong.Add(message.Text);
            }
        };
        page.PageError += (_, error) => wrong.Add(error);
        await page.GotoAsync(address.ToString());
        await page.Locator("h1").First.WaitForAsync();
        await KeepAsync(page, name);
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(NodePackages.Folder, "node_modules", "axe-core", "axe.min.js")));
        var findings = await page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document)).violations
              .flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 200)}`))
            """);
        wrong.AddRange(findings.EnumerateArray().Select(finding => finding.GetString()!));
        if (!await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        {
            wrong.Add($"{address.PathAndQuery} is wider than the screen");
        }

        return wrong;
    }

    private static async Task KeepAsync(IPage page, string name)
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
