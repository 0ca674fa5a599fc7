using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Dialogs.Prompts;

public class ChoicePromptTests
{
    private static readonly string[] Colours = ["red", "green", "blue"];

    [Theory]
    [InlineData("green", "got 1 green")]
    [InlineData("I want the GREEN one", "got 1 green")]
    [InlineData("2", "got 1 green")]
    [InlineData("the third", "got 2 blue")]
    public async Task Answered_IsTheFoundChoice(string said, string expected)
    {
        await Asking(new ChoicePrompt("choice"), Options("Colour?")).Flow
            .Send("hi").AssertReply("Colour? (1) red, (2) green, or (3) blue ")
            .Send(said).AssertReply(expected)
            .StartTestAsync();
    }

    [Fact]
    public async Task NotFound_AsksAgain()
    {
        var options = Options("Colour?");
        options.RetryPrompt = MessageFactory.Text("Which one?");

        await Asking(new ChoicePrompt("choice"), options).Flow
            .Send("hi").AssertReplyContains("Colour?")
            .Send("purple").AssertReply("Which one? (1) red, (2) green, or (3) blue ")
            .Send("red").AssertReply("got 0 red")
            .StartTestAsync();
    }

    [Theory]
    [InlineData(ListStyle.None, "Colour?")]
    [InlineData(ListStyle.Inline, "Colour? (1) red, (2) green, or (3) blue ")]
    [InlineData(ListStyle.List, "Colour?\n\n   1. red\n   2. green\n   3. blue")]
    public async Task Style_Words_AreAsDocumented(ListStyle style, string expected)
    {
        await Asking(new ChoicePrompt("choice") { Style = style }, Options("Colour?")).Flow.Send("hi").AssertReply(expected).StartTestAsync();
    }

    [Theory]
    [InlineData(ListStyle.SuggestedAction, Channels.Test)]
    [InlineData(ListStyle.Auto, Channels.Directline)]
    [InlineData(ListStyle.Auto, Channels.Webchat)]
    public async Task Style_SuggestedActions_CarryTheChoices(ListStyle style, string channelId)
    {
        await Asking(new ChoicePrompt("choice") { Style = style }, Options("Colour?"), channelId).Flow
            .Send("hi").AssertReply(reply =>
            {
                var message = reply.AsMessage();
                Assert.Equal("Colour?", message.Text);
                Assert.Equal(Colours, message.SuggestedActions.Actions.Select(action => action.Value));
                Assert.All(message.SuggestedActions.Actions, action => Assert.Equal(ActionTypes.ImBack, action.Type));
            })
            .StartTestAsync();
    }

    [Fact]
    public async Task Style_HeroCard_KeepsTheAttachmentsOfThePrompt()
    {
        var options = Options("Colour?");
        options.Prompt.Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "https://example.org/a.png" }];

        await Asking(new ChoicePrompt("choice") { Style = ListStyle.HeroCard }, options).Flow
            .Send("hi").AssertReply(reply => Assert.Equal(["image/png", HeroCard.ContentType], reply.AsMessage().Attachments.Select(attachment => attachment.ContentType)))
            .Send("?").AssertReply(reply => Assert.Equal(2, reply.AsMessage().Attachments.Count))
            .StartTestAsync();
    }

    [Theory]
    [InlineData("zh-CN", "颜色？ (1) red， (2) green， 要么 (3) blue ")]
    [InlineData("nl-nl", "颜色？ (1) red, (2) green, of (3) blue ")]
    [InlineData("it-it", "颜色？ (1) red, (2) green o (3) blue ")]
    [InlineData("bogus", "颜色？ (1) red, (2) green, or (3) blue ")]
    public async Task Separators_AreThoseOfTheActivitysLanguage(string locale, string expected)
    {
        await Asking(new ChoicePrompt("choice"), Options("颜色？")).Flow.Send(DialogConversation.Message("hi", locale)).AssertReply(expected).StartTestAsync();
    }

    [Fact]
    public async Task Synonyms_AndActionTitles_AreFound()
    {
        var options = new PromptOptions
        {
            Prompt = MessageFactory.Text("Topic?"),
            Choices =
            [
                new Choice("parking") { Synonyms = ["car", "garage"] },
                new Choice("pets") { Action = new CardAction { Type = ActionTypes.ImBack, Title = "Dogs and cats", Value = "pets" } },
            ],
        };

        await Asking(new ChoicePrompt("choice"), options).Flow
            .Send("hi").AssertReply("Topic? (1) parking or (2) Dogs and cats ")
            .Send("my garage is blocked").AssertReply("got 0 parking")
            .Send("hi").AssertReplyContains("Topic?")
            .Send("dogs and cats").AssertReply("got 1 pets")
            .StartTestAsync();
    }

    [Fact]
    public async Task RecognizerOptions_WithoutNumbers_ANumberIsNoAnswer()
    {
        var prompt = new ChoicePrompt("choice") { RecognizerOptions = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false } };

        await Asking(prompt, Options("Colour?")).Flow
            .Send("hi").AssertReplyContains("Colour?")
            .Send("2").AssertReplyContains("Colour?")
            .Send("the second").AssertReplyContains("Colour?")
            .Send("blue").AssertReply("got 2 blue")
            .StartTestAsync();
    }

    [Fact]
    public async Task Choices_None_AreAskedWithoutAny()
    {
        await Asking(new ChoicePrompt("choice"), new PromptOptions { Prompt = MessageFactory.Text("Colour?") }).Flow
            .Send("hi").AssertReplyContains("Colour?")
            .Send("red").AssertReplyContains("Colour?")
            .StartTestAsync();
    }

    private static PromptOptions Options(string text) => new() { Prompt = MessageFactory.Text(text), Choices = ChoiceFactory.ToChoices(Colours) };

    private static DialogConversation Asking(ChoicePrompt prompt, PromptOptions options, string? channelId = null)
    {
        WaterfallStep report = async (step, token) =>
        {
            var choice = (FoundChoice)step.Result;
            await step.Context.SendActivityAsync(MessageFactory.Text($"got {choice.Index} {choice.Value}"), token);
            return await step.EndDialogAsync(cancellationToken: token);
        };
        return new("w", dialogs => dialogs.Add(new WaterfallDialog("w", [Steps.Prompt(prompt.Id, options), report])).Add(prompt), channelId: channelId);
    }
}
