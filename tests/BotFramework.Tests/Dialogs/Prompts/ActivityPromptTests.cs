using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Dialogs.Prompts;

public class ActivityPromptTests
{
    private static readonly PromptValidator<Activity> EventOnly = (prompt, _) => Task.FromResult(prompt.Recognized.Value.Type == ActivityTypes.Event);

    [Fact]
    public async Task Event_AcceptedByTheValidator_IsTheResult()
    {
        WaterfallStep report = async (step, token) =>
        {
            await step.Context.SendActivityAsync(MessageFactory.Text(((Activity)step.Result).Name), token);
            return await step.EndDialogAsync(cancellationToken: token);
        };
        var waterfall = new WaterfallDialog("w", [Steps.Prompt("any", "Waiting.", "Still waiting."), report]);

        await new DialogConversation("w", dialogs => dialogs.Add(waterfall).Add(new ActivityPrompt("any", EventOnly))).Flow
            .Send("hi").AssertReply("Waiting.")
            .Send("a message").AssertReply("Still waiting.")
            .Send(new Activity { Type = ActivityTypes.Event, Name = "paid" }).AssertReply("paid")
            .StartTestAsync();
    }

    [Fact]
    public async Task Validator_SeesTheAttempts()
    {
        PromptValidator<Activity> third = (prompt, _) => Task.FromResult(prompt.AttemptCount == 3);
        var waterfall = new WaterfallDialog("w", [Steps.Prompt("any", "Waiting."), Steps.Say("done")]);

        await new DialogConversation("w", dialogs => dialogs.Add(waterfall).Add(new ActivityPrompt("any", third))).Flow
            .Send("hi").AssertReply("Waiting.")
            .Send("1").AssertReply("Waiting.")
            .Send("2").AssertReply("Waiting.")
            .Send("3").AssertReply("done")
            .StartTestAsync();
    }

    [Fact]
    public void Constructor_MissingParts_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new ActivityPrompt(string.Empty, EventOnly));
        Assert.Throws<ArgumentNullException>(() => new ActivityPrompt("any", null!));
    }

    [Fact]
    public async Task Begin_OptionsOfAnotherType_AreRefused()
    {
        var conversation = new DialogConversation(new ActivityPrompt("any", EventOnly));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => conversation.Flow.Send("1").StartTestAsync());
    }
}
