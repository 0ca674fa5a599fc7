using System.Text.Json;
using Huiyin.Hosting;
using Microsoft.Playwright;

namespace Huiyin.Browser;

/// <summary>The chat page as a resident uses it.</summary>
internal sealed class ChatPageDriver
{
    private readonly List<string> _complaints = [];

    private ChatPageDriver(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Errors that the browser wrote to its console, violations of the content policy among them.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public ILocator Box => Page.Locator("[data-id='webchat-sendbox-input']");

    public ILocator Choices => Page.Locator(".webchat__suggested-action");

    public ILocator Bubbles => Page.Locator(".webchat__bubble__content");

    public static async Task<ChatPageDriver> OpenAsync(IBrowserContext context, Uri address, string? before = null)
    {
        var driver = new ChatPageDriver(await context.NewPageAsync());
        if (before is not null)
        {
            await driver.Page.AddInitScriptAsync(before);
        }

        await driver.Page.GotoAsync(address.ToString());
        await driver.IsOnlineAsync();
        await driver.Bubbles.First.WaitForAsync();
        return driver;
    }

    public Task IsOnlineAsync() => StateAsync("online");

    public Task StateAsync(string state) => Page.Locator($"#state[data-state='{state}']").WaitForAsync();

    public async Task SayAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    public Task HearsAsync(string text) => Bubbles.Filter(new LocatorFilterOptions { HasText = text }).First.WaitForAsync();

    public Task<int> CountAsync(string text) => Bubbles.Filter(new LocatorFilterOptions { HasTextString = text }).CountAsync();

    /// <summary>Chooses a file, which sends it.</summary>
    public Task SendFileAsync(string name, string type, byte[] content) =>
        Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = content });

    /// <summary>Does something that the bot answers, and waits for the answer to what was done and said.</summary>
    public async Task AndAnswerAsync(Func<Task> act)
    {
        var before = await Bubbles.CountAsync();
        await act();
        await Eventually.TrueAsync(
            async () => await Bubbles.CountAsync() >= before + 2 && await Choices.Or(Page.Locator(".ac-pushButton.style-positive")).CountAsync() > 0,
            explain: () => "The bot did not answer with a question.");
    }

    /// <summary>Serious and critical findings of the accessibility rules, worded for whoever has to mend them.</summary>
    public async Task<IReadOnlyList<string>> SeriousFindingsAsync()
    {
        Assert.Null(await NodePackages.MissingAsync());
        // What is still fading in has no contrast yet.
        await Page.EvaluateAsync("""
            () => Promise.race([
              Promise.allSettled(document.getAnimations().filter(shown => shown.effect.getComputedTiming().iterations !== Infinity).map(shown => shown.finished)),
              new Promise(resolve => setTimeout(resolve, 3000))])
            """);
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(NodePackages.Folder, "node_modules", "axe-core", "axe.min.js")));
        var findings = await Page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document)).violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 200)}`))
            """);
        return [.. findings.EnumerateArray().Select(finding => finding.GetString()!)];
    }

    public async Task KeepScreenshotAsync(string name)
    {
        await Page.EvaluateAsync("() => document.fonts.ready");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Screenshots, name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }

    private static string Screenshots => Path.Combine(Repository(), "TestResults", "screenshots");

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BotService.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
