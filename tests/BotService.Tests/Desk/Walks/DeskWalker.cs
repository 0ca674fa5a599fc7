using Huiyin.Browser;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Huiyin.Desk.Walks;

/// <summary>
/// A member of staff at a browser, who finds things by what the page calls them in their language. At every stop a picture is kept,
/// and whatever is wrong there is remembered until the end of the walk, so that one run tells everything.
/// </summary>
internal sealed class DeskWalker : IAsyncDisposable
{
    private readonly DeskFixture _desk;
    private readonly IBrowserContext _context;
    private readonly string _name;
    private readonly string _language;
    private readonly List<string> _wrong = [];
    private readonly List<string> _complaints;
    private int _stops;

    private DeskWalker(DeskFixture desk, IBrowserContext context, IPage page, string name, string language)
    {
        (_desk, _context, Page, _name, _language) = (desk, context, page, name, language);
        _complaints = DeskBrowser.ComplaintsOf(page);
    }

    public IPage Page { get; }

    /// <param name="role">Signed in already in this role; null to begin at the sign-in page.</param>
    public static async Task<DeskWalker> StartAsync(ChromiumFixture chromium, DeskFixture desk, ActorRole? role, string name, string language, int width)
    {
        var context = await DeskBrowser.OpenAsync(chromium, desk, role, language, width);
        context.SetDefaultTimeout(20_000);
        return new DeskWalker(desk, context, await context.NewPageAsync(), $"{name}-{language}-{width}", language);
    }

    /// <summary>A sentence of the pages in the walker's language.</summary>
    public string Words(string key, params ReadOnlySpan<(string Name, object? Value)> values) =>
        _desk.Host.Services.GetRequiredService<IDialogContent>().Current.Prompts.Text(key, _language, values);

    public Task GoAsync(string path) => Page.GotoAsync(new Uri(_desk.Host.Address, path).ToString());

    /// <summary>Follows a place of the navigation by its name.</summary>
    public Task NavigateAsync(string key) => Page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = Words("desk.nav"), Exact = true })
        .GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = Words(key), Exact = true }).ClickAsync();

    public ILocator Button(string key, ILocator? within = null) => within is null
        ? Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = Words(key), Exact = true })
        : within.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = Words(key), Exact = true });

    public Task FillAsync(string key, string value, ILocator? within = null) => (within ?? Page.Locator("main")).GetByLabel(Words(key)).First.FillAsync(value);

    /// <summary>Opens one of the forms of a concern by its name and answers it.</summary>
    public async Task<ILocator> OpenStepAsync(string key)
    {
        var step = Page.Locator("details.step").Filter(new LocatorFilterOptions { Has = Page.Locator("summary", new PageLocatorOptions { HasTextString = Words(key) }) }).First;
        if (await step.GetAttributeAsync("open") is null)
        {
            await step.Locator("summary").First.ClickAsync();
        }

        return step;
    }

    /// <summary>Sends a form and waits for the word that it was done.</summary>
    public async Task SendAsync(ILocator button)
    {
        await button.ClickAsync();
        await Page.Locator(".notice--good[role=status]").First.WaitForAsync();
    }

    public Task ReadsAsync(string words) => Page.GetByText(words).First.WaitForAsync();

    /// <summary>Looks at the page as it is now.</summary>
    public async Task LookAsync(string stop) => _wrong.AddRange(await DeskBrowser.LookAtAsync(Page, $"walk-{_name}-{++_stops:00}-{stop}"));

    /// <summary>Waits for a refusal, which the reader is led to: it has the focus, or the field that it is about.</summary>
    public async Task IsRefusedAsync()
    {
        await Page.Locator("main [autofocus]:focus, main [aria-invalid=true]:focus").First.WaitForAsync();
        Excuse(422);
    }

    /// <summary>What the browser writes of an answer that was refused on purpose is no complaint.</summary>
    public void Excuse(int status) => _complaints.RemoveAll(complaint => complaint.Contains($"status of {status}", StringComparison.Ordinal));

    /// <summary>Somebody else at another browser, with the same language and screen.</summary>
    public async Task<DeskWalker> AnotherAsync(ChromiumFixture chromium, ActorRole? role, string name) =>
        await StartAsync(chromium, _desk, role, $"{_name}-{name}", _language, Page.ViewportSize!.Width);

    public void FoundNothingWrong()
    {
        var all = _wrong.Concat(_complaints).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
