using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Huiyin.BotFramework.Tests.Dialogs.Prompts;

public class DateTimePromptTests
{
    [Fact]
    public async Task Date_WithoutYear_HasTheTwoNearestDays()
    {
        var resolutions = await AnswerAsync("december 10th");

        Assert.All(resolutions, resolution => Assert.Equal("XXXX-12-10", resolution.Timex));
        Assert.All(resolutions, resolution => Assert.EndsWith("-12-10", resolution.Value, StringComparison.Ordinal));
        Assert.Equal(2, resolutions.Count);
    }

    [Fact]
    public async Task Date_Complete_IsItself()
    {
        var resolution = Assert.Single(await AnswerAsync("2026-11-22"));

        Assert.Equal(("2026-11-22", "2026-11-22"), (resolution.Timex, resolution.Value));
    }

    [Fact]
    public async Task Range_HasStartAndEnd()
    {
        var resolution = Assert.Single(await AnswerAsync("from 2026-11-20 to 2026-11-22"));

        Assert.Equal(("2026-11-20", "2026-11-22"), (resolution.Start, resolution.End));
        Assert.Null(resolution.Value);
    }

    [Fact]
    public async Task Chinese_Date_IsRecognized()
    {
        var resolution = Assert.Single(await AnswerAsync("2026年11月22日", "zh-CN"));

        Assert.Equal("2026-11-22", resolution.Value);
    }

    [Fact]
    public async Task NoDate_AsksAgain()
    {
        await Asking("When was it?").Flow
            .Send("hi").AssertReply("When?")
            .Send("no idea").AssertReply("When was it?")
            .StartTestAsync();
    }

    private static async Task<IList<DateTimeResolution>> AnswerAsync(string said, string locale = "en-us")
    {
        var conversation = Asking();
        await conversation.Flow
            .Send("hi").AssertReply("When?")
            .Send(DialogConversation.Message(said, locale)).AssertReply("thanks")
            .StartTestAsync();
        return Assert.IsAssignableFrom<IList<DateTimeResolution>>(conversation.LastResult!.Result);
    }

    private static DialogConversation Asking(string? retry = null)
    {
        WaterfallStep thank = async (step, token) =>
        {
            await step.Context.SendActivityAsync(MessageFactory.Text("thanks"), token);
            return await step.EndDialogAsync(step.Result, token);
        };
        var waterfall = new WaterfallDialog("w", [Steps.Prompt("date", "When?", retry), thank]);
        return new("w", dialogs => dialogs.Add(waterfall).Add(new DateTimePrompt("date")));
    }
}
