using System.Diagnostics;
using Huiyin.Browser;
using Huiyin.DirectLine;
using Huiyin.Hosting;

namespace Huiyin.EndToEnd;

/// <summary>What the service is for, with nothing replaced: a resident reports in the browser, staff record the deed, the resident hears and answers.</summary>
public sealed class WholePathTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const int MostQuestions = 14;

    [BrowserTheory]
    [InlineData("zh-CN", 390, "建材街路口的路灯坏了三天，晚上很黑", "照片", "路灯已经换好，晚上亮了。")]
    [InlineData("en-US", 1280, "The street lamp has been dark for three days", "photo", "The lamp has been replaced.")]
    public async Task Report_WithAPhoto_IsFiledRectifiedPushedAndConfirmed(string language, int width, string words, string photoWord, string deed)
    {
        await using var host = await ServiceHost.StartAsync([StaffCaller.Option]);
        await using var context = await chromium.NewContextAsync(language, width);
        var chat = await ChatPageDriver.OpenAsync(context, host.Address);
        var staff = new StaffCaller(host.Client);

        await ReportAsync(chat, words, photoWord, $"summary-{language}-{width}");
        var concern = await staff.OnlyConcernAsync();
        var id = (string)concern["id"]!;
        await chat.HearsAsync((string)concern["number"]!);
        await chat.KeepScreenshotAsync($"receipt-{language}-{width}");
        Assert.Contains(words, (string)concern["text"]!, StringComparison.Ordinal);
        Assert.Single((await staff.ConcernAsync(id))["attachments"]!.AsArray());

        var evidence = await staff.UploadAsync(SampleFiles.Png, "image/png");
        var watch = Stopwatch.StartNew();
        await staff.RectifyAsync(id, deed, evidence);
        await chat.HearsAsync(deed);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
        var picture = chat.Page.Locator(".ac-adaptiveCard img").Last;
        Assert.True(await picture.EvaluateAsync<bool>("picture => picture.decode().then(() => picture.naturalWidth > 0)"));
        Assert.Empty(await chat.SeriousFindingsAsync());
        await chat.KeepScreenshotAsync($"rectified-{language}-{width}");

        await chat.Page.Locator(".ac-pushButton.style-positive").Last.ClickAsync();
        await Eventually.TrueAsync(async () => (string)(await staff.ConcernAsync(id))["concern"]!["status"]! == "Closed");
        Assert.Equal("Confirmed", (string)(await staff.ConcernAsync(id))["concern"]!["outcome"]!);
        Assert.Empty(chat.Complaints);
    }

    // Takes the first choice of each question, as far as the summary; which questions there are is the dialog's business.
    private static async Task ReportAsync(ChatPageDriver chat, string words, string photoWord, string screenshot)
    {
        var isPhotoSent = false;
        await chat.AndAnswerAsync(() => chat.SayAsync(words));
        for (var question = 0; question < MostQuestions; question++)
        {
            var submit = chat.Page.Locator(".ac-pushButton.style-positive");
            if (await submit.CountAsync() > 0)
            {
                await chat.KeepScreenshotAsync(screenshot);
                await submit.Last.ClickAsync();
                return;
            }

            var asked = await chat.Bubbles.Last.InnerTextAsync();
            if (!isPhotoSent && asked.Contains(photoWord, StringComparison.OrdinalIgnoreCase))
            {
                isPhotoSent = true;
                await chat.AndAnswerAsync(() => chat.SendFileAsync("lamp.png", "image/png", SampleFiles.Png));
            }
            else
            {
                await chat.AndAnswerAsync(() => chat.Choices.First.ClickAsync());
            }
        }

        Assert.Fail($"There is no summary after {MostQuestions} questions.");
    }
}
