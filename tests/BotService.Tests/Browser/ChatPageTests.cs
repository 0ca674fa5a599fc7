using System.Diagnostics;
using System.Text.Json.Nodes;
using Huiyin.DirectLine;
using Huiyin.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Huiyin.Browser;

/// <summary>The chat page in a real browser against the running service, with a bot that answers by rule.</summary>
public sealed class ChatPageTests(ChromiumFixture chromium, DirectLineFixture service) : IClassFixture<ChromiumFixture>, IClassFixture<DirectLineFixture>
{
    private const string Chinese = "zh-CN";
    private const string English = "en-US";
    private const int Phone = 390;
    private const int Desk = 1280;

    [BrowserTheory]
    [InlineData(Chinese, Phone)]
    [InlineData(Chinese, Desk)]
    [InlineData(English, Phone)]
    [InlineData(English, Desk)]
    public async Task Page_InEachLanguageAndWidth_GreetsListensAndAnswers(string language, int width)
    {
        await using var context = await chromium.NewContextAsync(language, width);
        var chat = await ChatPageDriver.OpenAsync(context, service.Host.Address);
        var isChinese = language == Chinese;

        Assert.Equal(language, await chat.Page.GetAttributeAsync("html", "lang"));
        Assert.StartsWith(isChinese ? "回音" : "Huiyin", await chat.Page.TitleAsync(), StringComparison.Ordinal);
        await chat.HearsAsync(isChinese ? "您好" : "Hello");
        await Assertions.Expect(chat.Choices).ToHaveCountAsync(3);
        await AssertAllInViewAsync(chat, width);
        await chat.KeepScreenshotAsync($"greeting-{language}-{width}");

        await chat.SayAsync(isChinese ? "卡片" : "card");
        await chat.Page.Locator(".ac-adaptiveCard").WaitForAsync();
        await chat.SayAsync(isChinese ? "路灯坏了 <b>三天</b>" : "The lamp is <b>broken</b>");
        await chat.HearsAsync(isChinese ? "您说：路灯坏了 <b>三天</b>" : "You said: The lamp is <b>broken</b>");

        Assert.Empty(await chat.SeriousFindingsAsync());
        Assert.Equal(width, await chat.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Empty(chat.Complaints);
        await chat.KeepScreenshotAsync($"card-{language}-{width}");
    }

    [BrowserTheory]
    [InlineData(Chinese, Phone)]
    [InlineData(English, Desk)]
    public async Task Page_InDarkMode_IsReadable(string language, int width)
    {
        await using var context = await chromium.NewContextAsync(language, width, ColorScheme.Dark);
        var chat = await ChatPageDriver.OpenAsync(context, service.Host.Address);
        await chat.SayAsync("card");
        await chat.Page.Locator(".ac-adaptiveCard").WaitForAsync();

        var findings = await chat.SeriousFindingsAsync();
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
        await chat.KeepScreenshotAsync($"dark-{language}-{width}");
    }

    [BrowserTheory]
    [InlineData(Phone)]
    public async Task Language_Switched_IsRememberedAndToldToTheBot(int width)
    {
        await using var context = await chromium.NewContextAsync(Chinese, width);
        var chat = await ChatPageDriver.OpenAsync(context, service.Host.Address);

        await chat.Page.ClickAsync("#language");
        Assert.Equal(English, await chat.Page.GetAttributeAsync("html", "lang"));
        await chat.SayAsync("now in English");
        await chat.HearsAsync("You said: now in English");
        await chat.Page.ReloadAsync();
        await chat.HearsAsync("You said: now in English");

        Assert.Equal(English, await chat.Page.GetAttributeAsync("html", "lang"));
        Assert.Equal("Connected", await chat.Page.TextContentAsync("#state"));
    }

    [BrowserTheory]
    [InlineData(Phone)]
    public async Task LargeText_IsLargerAndRemembered(int width)
    {
        await using var context = await chromium.NewContextAsync(Chinese, width);
        var chat = await ChatPageDriver.OpenAsync(context, service.Host.Address);
        var before = await FontSizeAsync(chat);

        await chat.Page.ClickAsync("#text-size");
        var after = await FontSizeAsync(chat);
        await chat.KeepScreenshotAsync($"large-text-{Chinese}-{width}");
        await chat.Page.ReloadAsync();
        await chat.Bubbles.First.WaitForAsync();

        Assert.InRange(after, before + 3, before + 8);
        Assert.Equal(after, await FontSizeAsync(chat));
        Assert.Equal(width, await chat.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [BrowserTheory]
    [InlineData(Desk)]
    public async Task Keyboard_Alone_ChoosesTypesAndSwitchesTheLanguage(int width)
    {
        await using var context = await chromium.NewContextAsync(English, width);
        var chat = await ChatPageDriver.OpenAsync(context, service.Host.Address);

        await chat.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await FocusedAsync(chat, "className"));
        await TabUntilAsync(chat, "id", "text-size");
        await TabUntilAsync(chat, "id", "language");
        await TabUntilAsync(chat, "className", "webchat__suggested-action");
        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.HearsAsync("You said: Report a concern");

        await chat.Box.FocusAsync();
        await chat.Page.Keyboard.TypeAsync("typed by hand");
        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.HearsAsync("You said: typed by hand");
    }

    [BrowserTheory]
    [InlineData(Phone)]
    public async Task History_AfterReloadAndReturn_IsThereOnce(int width)
    {
        await using var context = await chromium.NewContextAsync(Chinese, width);
        var chat = await ChatPageDriver.OpenAsync(context, service.Host.Address);
        await chat.SayAsync("小区门口垃圾没人收");
        await chat.HearsAsync("您说：小区门口垃圾没人收");

        await chat.Page.ReloadAsync();
        await chat.HearsAsync("您说：小区门口垃圾没人收");
        await chat.Page.CloseAsync();
        var returned = await ChatPageDriver.OpenAsync(context, service.Host.Address);
        await returned.HearsAsync("您说：小区门口垃圾没人收");

        Assert.Equal(1, await returned.CountAsync("您好！请问有什么事要反映？"));
        Assert.Equal(2, await returned.CountAsync("小区门口垃圾没人收"));
    }

    [BrowserTheory]
    [InlineData(Phone)]
    public async Task Restart_OfTheService_IsSurvivedWithoutReload_AndLosesNoMessage(int width)
    {
        await using var host = await DirectLineFixture.StartAsync();
        await using var context = await chromium.NewContextAsync(Chinese, width);
        var chat = await ChatPageDriver.OpenAsync(context, host.Address);
        await chat.SayAsync("重启之前");
        await chat.HearsAsync("您说：重启之前");

        await host.RestartAsync(async () =>
        {
            await chat.StateAsync("offline");
            await chat.KeepScreenshotAsync($"offline-{Chinese}-{width}");
            await chat.SayAsync("断线时写的");
        });

        await chat.IsOnlineAsync();
        await chat.HearsAsync("您说：断线时写的");
        Assert.Equal(1, await chat.CountAsync("您说：断线时写的"));
        Assert.Equal(1, await chat.CountAsync("您说：重启之前"));
        var bot = host.Services.GetRequiredService<CannedBot>();
        Assert.Single(bot.Accepted, activity => (string?)activity["text"] == "断线时写的");
    }

    [BrowserTheory]
    [InlineData(Phone)]
    public async Task Photo_IsShownAndReachesTheBot_AndAFalseOneIsExplained(int width)
    {
        await using var context = await chromium.NewContextAsync(Chinese, width);
        var chat = await ChatPageDriver.OpenAsync(context, service.Host.Address);

        await chat.SendFileAsync("路灯.png", "image/png", SampleFiles.Png);
        await chat.HearsAsync("收到 1 个文件。");
        await chat.Page.ReloadAsync();
        await chat.IsOnlineAsync();
        var picture = chat.Page.Locator(".webchat__bubble__content img").First;
        await picture.WaitForAsync();
        Assert.True(await picture.EvaluateAsync<bool>("picture => picture.decode().then(() => picture.naturalWidth > 0)"));

        await chat.SendFileAsync("假的.png", "image/png", SampleFiles.Html);
        await chat.Page.Locator("#notice:not([hidden])").WaitForAsync();
        Assert.Contains("只能发送照片", await chat.Page.TextContentAsync("#notice-text"), StringComparison.Ordinal);
        await chat.KeepScreenshotAsync($"refused-{Chinese}-{width}");
        await chat.Page.ClickAsync("#notice-close");
        Assert.False(await chat.Page.IsVisibleAsync("#notice"));
    }

    [BrowserTheory]
    [InlineData(Desk)]
    public async Task Push_FromTheService_IsShownAtOnce(int width)
    {
        await using var context = await chromium.NewContextAsync(Chinese, width);
        var chat = await ChatPageDriver.OpenAsync(context, service.Host.Address);
        await chat.SayAsync("谁在");
        await chat.HearsAsync("您说：谁在");
        var conversationId = (string)service.Bot.Accepted.Last(activity => (string?)activity["text"] == "谁在")["conversation"]!["id"]!;
        var watch = Stopwatch.StartNew();

        await service.SayAsync(conversationId, new JsonObject { ["type"] = "message", ["text"] = "您反映的路灯已经修好。" });
        await chat.HearsAsync("您反映的路灯已经修好。");

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [BrowserTheory]
    [InlineData(Phone)]
    public async Task WithoutSockets_ThePagePolls(int width)
    {
        await using var context = await chromium.NewContextAsync(English, width);
        const string NoSockets = "window.WebSocket = class { constructor() { setTimeout(() => this.onclose(), 0); } close() {} };";

        var chat = await ChatPageDriver.OpenAsync(context, service.Host.Address, NoSockets);
        await chat.SayAsync("through a narrow pipe");

        await chat.HearsAsync("You said: through a narrow pipe");
    }

    private static async Task AssertAllInViewAsync(ChatPageDriver chat, int width)
    {
        const int Comfortable = 44;
        foreach (var control in (await chat.Choices.AllAsync()).Concat(await chat.Page.Locator("header button, .webchat__send-box button").AllAsync()))
        {
            var box = await control.BoundingBoxAsync() ?? throw new InvalidOperationException("A control is not shown.");
            Assert.InRange(box.Width, Comfortable, width);
            Assert.InRange(box.Height, Comfortable, 200);
            Assert.InRange(box.X, 0, width - box.Width);
            Assert.InRange(box.Y + box.Height, 0, chat.Page.ViewportSize!.Height);
        }
    }

    private static Task<double> FontSizeAsync(ChatPageDriver chat) =>
        chat.Bubbles.First.EvaluateAsync<double>("bubble => parseFloat(getComputedStyle(bubble).fontSize)");

    private static Task<string> FocusedAsync(ChatPageDriver chat, string property) =>
        chat.Page.EvaluateAsync<string>("property => String(document.activeElement[property])", property);

    private static async Task TabUntilAsync(ChatPageDriver chat, string property, string expected)
    {
        const int MostStops = 12;
        for (var stop = 0; stop < MostStops; stop++)
        {
            await chat.Page.Keyboard.PressAsync("Tab");
            if ((await FocusedAsync(chat, property)).Contains(expected, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not come to {expected}.");
    }
}
