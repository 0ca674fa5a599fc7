using System.Text.RegularExpressions;
using Huiyin.Browser;
using Microsoft.Playwright;

namespace Huiyin.Desk;

/// <summary>The pictures of the documentation, taken from the demo's district; <c>docs/renew-pictures</c> keeps them.</summary>
[Collection(DemoDeskFixture.Shared)]
public sealed partial class DeskPicturesTests(ChromiumFixture chromium, DemoDeskFixture demo)
{
    private const int LargestPicture = 150 * 1000;
    private const string Keep = "HUIYIN_RENEW_PICTURES";

    // A phone for what is done on the way, a desk for what is done at one.
    private static readonly (string Name, string Login, string Address, int Width)[] Pictures =
    [
        ("sign-in", "", "/desk/sign-in", 390),
        ("today", "supervisor", "/desk", 1000),
        ("today", "visit-wenchang-1", "/desk", 390),
        ("ledger", "supervisor", "/desk/concerns", 1000),
        ("concern", "supervisor", "/desk/concerns/{number}", 1000),
        ("concern-photos", "supervisor", "/desk/concerns/{photos}#photos-title", 1000),
        ("visits", "visit-wenchang-1", "/desk/visits?area={area}&building={building}", 390),
        ("visit", "visit-wenchang-1", "/desk/visits/households/{household}", 390),
        ("return", "visit-wenchang-1", "/desk/visits/return", 390),
        ("insight", "supervisor", "/desk/insight", 1000),
        ("accesses", "auditor", "/desk/accesses", 1000),
        ("account", "supervisor", "/desk/account", 1000),
        ("settings", "admin", "/desk/settings", 1000),
        ("settings-staff", "admin", "/desk/settings/staff", 1000),
        ("settings-table", "admin", "/desk/settings/table/routing", 1000),
        ("settings-templates", "admin", "/desk/settings/templates", 1000),
        ("open", "", "/open", 390),
    ];

    [BrowserTheory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Picture_OfEachPage_IsTakenAndSmall(string language)
    {
        foreach (var (name, login, address, width) in Pictures)
        {
            await using var context = await chromium.NewContextAsync(language, width, ColorScheme.Light);
            if (login.Length > 0)
            {
                await DeskBrowser.SignInAsync(context, demo.Host.Address, await demo.SignInAsync(login), language);
            }

            var page = await context.NewPageAsync();
            await page.SetViewportSizeAsync(width, width < 800 ? 844 : 600);
            var answer = await page.GotoAsync(new Uri(demo.Host.Address, demo.Values.Aggregate(address, (filled, value) => filled.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal))).ToString());
            Assert.True(answer!.Ok, $"{answer.Status} for {address}");
            await page.Locator("h1").First.WaitForAsync();
            await page.WaitForFunctionAsync("() => [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight)");
            var file = $"desk-{name}-{language}-{width}.png";
            var picture = await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(DeskBrowser.Repository(), "TestResults", "screenshots", file), Animations = ScreenshotAnimations.Disabled });
            Assert.True(picture.Length < LargestPicture, $"{file} takes {picture.Length} bytes");
            if (Environment.GetEnvironmentVariable(Keep) == "1")
            {
                await File.WriteAllBytesAsync(Path.Combine(DeskBrowser.Repository(), "docs", "screenshots", file), picture);
            }
        }
    }

    [GeneratedRegex(@"!\[[^\]]+\]\(([^)]+\.png)\)")]
    internal static partial Regex Shown();
}

/// <summary>What the documentation shows is there.</summary>
public sealed class DocumentationPicturesTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    [InlineData("docs/desk.md")]
    [InlineData("docs/desk.zh-CN.md")]
    public void Picture_ThatADocumentShows_IsThereAndSmall(string document)
    {
        var path = Path.Combine(DeskBrowser.Repository(), document);
        var pictures = DeskPicturesTests.Shown().Matches(File.ReadAllText(path)).Select(match => new FileInfo(Path.Combine(Path.GetDirectoryName(path)!, match.Groups[1].Value))).ToList();

        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.True(picture.Exists && picture.Length < 150 * 1000, picture.FullName));
    }
}
