using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Dialogs.Prompts;

public class TextPromptTests
{
    [Fact]
    public async Task Text_Answered_IsTheResult()
    {
        await Asking(new TextPrompt("text"), "Name?").Flow
            .Send("1").AssertReply("Name?")
            .Send("Ann Example").AssertReply("got Ann Example")
            .StartTestAsync();
    }

    [Fact]
    public async Task Begin_PromptWithoutInputHint_ExpectsInput()
    {
        var options = new PromptOptions { Prompt = new Activity { Type = ActivityTypes.Message, Text = "Name?" } };

        await new DialogConversation(new TextPrompt("text"), options).Flow
            .Send("1").AssertReply(reply => Assert.Equal(InputHints.ExpectingInput, reply.AsMessage().InputHint))
            .StartTestAsync();
    }

    [Fact]
    public async Task Continue_EmptyText_AsksAgainWithTheRetryPrompt()
    {
        await Asking(new TextPrompt("text"), "Name?", "Say your name, please.").Flow
            .Send("1").AssertReply("Name?")
            .Send(string.Empty).AssertReply("Say your name, please.")
            .Send("Ann").AssertReply("got Ann")
            .StartTestAsync();
    }

    [Fact]
    public async Task Continue_NoRetryPrompt_RepeatsThePrompt()
    {
        await Asking(new TextPrompt("text"), "Name?").Flow
            .Send("1").AssertReply("Name?")
            .Send(string.Empty).AssertReply("Name?")
            .StartTestAsync();
    }

    [Fact]
    public async Task Validator_Refuses_CountsTheAttemptsAcrossTurns()
    {
        PromptValidator<string> validator = async (prompt, token) =>
        {
            if (prompt.Recognized.Value.Length > 3)
            {
                return true;
            }

            await prompt.Context.SendActivityAsync(MessageFactory.Text($"attempt {prompt.AttemptCount}"), token);
            return false;
        };

        await Asking(new TextPrompt("text", validator), "Name?", "never said").Flow
            .Send("1").AssertReply("Name?")
            .Send("a").AssertReply("attempt 1")
            .Send("b").AssertReply("attempt 2")
            .Send("long enough").AssertReply("got long enough")
            .StartTestAsync();
    }

    [Fact]
    public async Task Validator_ChangesTheValue_HandsTheChangedOneOn()
    {
        PromptValidator<string> validator = (prompt, _) =>
        {
            prompt.Recognized.Value = prompt.Recognized.Value.ToUpperInvariant();
            return Task.FromResult(true);
        };

        await Asking(new TextPrompt("text", validator), "Name?").Flow.Send("1").AssertReply("Name?").Send("ann").AssertReply("got ANN").StartTestAsync();
    }

    [Fact]
    public async Task Validator_Validations_AreThoseOfTheOptions()
    {
        PromptValidator<string> validator = (prompt, _) => Task.FromResult(prompt.Recognized.Value.Length >= (int)prompt.Options.Validations);
        var options = new PromptOptions { Prompt = MessageFactory.Text("Name?"), Validations = 3 };
        var waterfall = new WaterfallDialog("w", [Steps.Prompt("text", options), Steps.Report()]);

        await new DialogConversation("w", dialogs => dialogs.Add(waterfall).Add(new TextPrompt("text", validator))).Flow
            .Send("1").AssertReply("Name?")
            .Send("ab").AssertReply("Name?")
            .Send("abc").AssertReply("got abc")
            .StartTestAsync();
    }

    [Fact]
    public async Task Continue_ActivityThatIsNoMessage_IsPassedOver()
    {
        await Asking(new TextPrompt("text"), "Name?").Flow
            .Send("1").AssertReply("Name?")
            .Send(new Activity { Type = ActivityTypes.Typing }).Send("Ann").AssertReply("got Ann")
            .StartTestAsync();
    }

    [Fact]
    public async Task Begin_OptionsOfAnotherType_AreRefused()
    {
        var conversation = new DialogConversation(new TextPrompt("text"), options: "not prompt options");

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => conversation.Flow.Send("1").StartTestAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Constructor_NoId_IsRefused(string? id) => Assert.Throws<ArgumentNullException>(() => new TextPrompt(id!));

    [Fact]
    public async Task Prompt_AskedInManyConversations_KeepsTheCallersActivityApart()
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("Name?") };

        foreach (var round in Enumerable.Range(0, 2))
        {
            var waterfall = new WaterfallDialog("w", [Steps.Prompt("text", options), Steps.Report($"{round} ")]);
            await new DialogConversation("w", dialogs => dialogs.Add(waterfall).Add(new TextPrompt("text"))).Flow
                .Send("1").AssertReply("Name?").Send("Ann").AssertReply($"{round} Ann").StartTestAsync();
        }
    }

    private static DialogConversation Asking(TextPrompt prompt, string text, string? retry = null) =>
        new("w", dialogs => dialogs.Add(new WaterfallDialog("w", [Steps.Prompt(prompt.Id, text, retry), Steps.Report()])).Add(prompt));
}
