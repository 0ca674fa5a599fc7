using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Huiyin.BotFramework.Tests.Dialogs.Prompts;

public class NumberPromptTests
{
    [Theory]
    [InlineData("33", 33)]
    [InlineData("I am 33 years old", 33)]
    [InlineData("thirty three", 33)]
    public async Task Int_Recognized_IsTheResult(string said, int expected) => Assert.Equal(expected, await AnswerAsync<int>(said));

    [Fact]
    public async Task Long_Recognized_IsTheResult() => Assert.Equal(42L, await AnswerAsync<long>("42"));

    [Fact]
    public async Task Float_Recognized_IsTheResult() => Assert.Equal(3.14f, await AnswerAsync<float>("3.14"));

    [Fact]
    public async Task Double_Recognized_IsTheResult() => Assert.Equal(3.14, await AnswerAsync<double>("3.14"));

    [Fact]
    public async Task Decimal_Recognized_IsTheResult() => Assert.Equal(3.14m, await AnswerAsync<decimal>("3.14"));

    [Fact]
    public async Task Chinese_NumeralOfTheLanguage_IsRecognized() => Assert.Equal(12, await AnswerAsync<int>("十二个", "zh-CN"));

    [Theory]
    [InlineData("no number at all")]
    [InlineData("3.5")]
    public async Task Int_NoWholeNumber_AsksAgain(string said)
    {
        await Asking(new NumberPrompt<int>("number"), "Age?", "A number, please.").Flow
            .Send("1").AssertReply("Age?")
            .Send(said).AssertReply("A number, please.")
            .Send("7").AssertReply("got 7")
            .StartTestAsync();
    }

    [Fact]
    public async Task Validator_SeesTheFailedAttempt()
    {
        PromptValidator<int> validator = (prompt, _) => Task.FromResult(prompt.Recognized.Succeeded && prompt.Recognized.Value is > 0 and < 150);

        await Asking(new NumberPrompt<int>("number", validator), "Age?", "Between 1 and 149.").Flow
            .Send("1").AssertReply("Age?")
            .Send("200").AssertReply("Between 1 and 149.")
            .Send("never").AssertReply("Between 1 and 149.")
            .Send("33").AssertReply("got 33")
            .StartTestAsync();
    }

    [Fact]
    public void Constructor_TypeThatIsNoNumber_IsRefused() => Assert.Throws<NotSupportedException>(() => new NumberPrompt<DateTime>("number"));

    private static async Task<object> AnswerAsync<T>(string said, string locale = "en-us")
        where T : struct
    {
        var conversation = Asking(new NumberPrompt<T>("number"), "How much?");
        await conversation.Flow
            .Send("1").AssertReply("How much?")
            .Send(DialogConversation.Message(said, locale)).AssertReplyContains("got ")
            .StartTestAsync();
        return Assert.IsType<T>(conversation.LastResult!.Result);
    }

    private static DialogConversation Asking(Dialog prompt, string text, string? retry = null) =>
        new("w", dialogs => dialogs.Add(new WaterfallDialog("w", [Steps.Prompt(prompt.Id, text, retry), Steps.Report()])).Add(prompt));
}
