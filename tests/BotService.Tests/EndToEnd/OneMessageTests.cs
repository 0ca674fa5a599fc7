using Huiyin.Browser;
using Huiyin.Hosting;

namespace Huiyin.EndToEnd;

/// <summary>One message and one tap, in a real browser with the real bot.</summary>
public sealed class OneMessageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const int Phone = 390;

    [BrowserTheory]
    [InlineData("zh-CN", "名都社区3号楼下电动车乱停堵了单元门，都一周了，电话13800000000", "德和", "不是名都，是德和家园", "都一周了", "编号是")]
    [InlineData("en-US", "Scooters block the door of building 3 in Mingdu since last Monday, call me at 13800000000", "Dehe Homes", "not Mingdu, Dehe Homes", "since last Monday", "Your number is")]
    public async Task Report_InOneMessage_IsFiledWithOneTap(string language, string words, string place, string correction, string since, string filed)
    {
        await using var host = await ServiceHost.StartAsync([StaffCaller.Option]);
        await using var context = await chromium.NewContextAsync(language, Phone);
        var chat = await ChatPageDriver.OpenAsync(context, host.Address);
        var submit = chat.Page.Locator(".ac-pushButton.style-positive");

        await chat.SayAsync(words);
        await submit.WaitForAsync();
        var card = chat.Page.Locator(".ac-adaptiveCard").Last;
        foreach (var shown in new[] { words, since, "138****0000" })
        {
            await Microsoft.Playwright.Assertions.Expect(card).ToContainTextAsync(shown);
        }

        await chat.KeepScreenshotAsync($"one-message-{language}");
        await chat.SayAsync(correction);
        await chat.Page.Locator(".ac-adaptiveCard").Filter(new() { HasText = place }).WaitForAsync();
        Assert.Empty(await chat.SeriousFindingsAsync());
        await submit.Last.ClickAsync();
        await chat.HearsAsync(filed);
        // The news comes to the eye by itself: nobody of seventy looks for it further down.
        await Microsoft.Playwright.Assertions.Expect(chat.Bubbles.Filter(new() { HasText = filed }).Last).ToBeInViewportAsync(new() { Ratio = 0.5f });

        // The list masks the phone number among the words; the concern itself shows it to who works on it.
        var staff = new StaffCaller(host.Client);
        var concern = (await staff.ConcernAsync((string)(await staff.OnlyConcernAsync())["id"]!))["concern"]!;
        Assert.Equal(("dehe", words), ((string)concern["area"]!, (string)concern["text"]!));
        Assert.Empty(chat.Complaints);
        await chat.KeepScreenshotAsync($"one-message-filed-{language}");
    }
}
