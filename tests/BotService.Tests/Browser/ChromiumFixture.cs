using Huiyin.Hosting;
using Microsoft.Playwright;

namespace Huiyin.Browser;

/// <summary>One browser for all tests, each of which gets contexts of its own in it. The browser is the system's: none is ever downloaded.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string? Executable { get; } = Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } path
        ? path
        : Programs.Find("chromium", "chromium-browser", "google-chrome");

    public async Task InitializeAsync()
    {
        if (Executable is null)
        {
            return;
        }

        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Quiet });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    internal async Task<IBrowserContext> NewContextAsync(string locale, int width, ColorScheme colours = ColorScheme.Light, bool withScript = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = locale,
            ViewportSize = new ViewportSize { Width = width, Height = width < 800 ? 844 : 800 },
            ColorScheme = colours,
            JavaScriptEnabled = withScript,
            HasTouch = width < 800,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return context;
    }
}
