using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;

namespace Huiyin.BotFramework.Tests.Dialogs.Prompts;

public class ConfirmPromptTests
{
    [Theory]
    [InlineData("yes", "got True")]
    [InlineData("no", "got False")]
    [InlineData("1", "got True")]
    [InlineData("2", "got False")]
    [InlineData("the second one", "got False")]
    public async Task English_Answered_IsTheResult(string said, string expected)
    {
        await Asking(new ConfirmPrompt("confirm"), "Sure?").Flow
            .Send("hi").AssertReply("Sure? (1) Yes or (2) No ")
            .Send(said).AssertReply(expected)
            .StartTestAsync();
    }

    [Theory]
    [InlineData("zh-CN", "Sure? (1) 是的 要么 (2) 不 ")]
    [InlineData("zh-TW", "Sure? (1) 是的 要么 (2) 不 ")]
    [InlineData("zh", "Sure? (1) 是的 要么 (2) 不 ")]
    [InlineData("de-de", "Sure? (1) Ja oder (2) Nein ")]
    [InlineData("fr-fr", "Sure? (1) Oui ou (2) Non ")]
    [InlineData("ja-JP", "Sure? (1) はい または (2) いいえ ")]
    [InlineData("es-mx", "Sure? (1) Sí o (2) No ")]
    [InlineData("xx-unknown", "Sure? (1) Yes or (2) No ")]
    [InlineData("", "Sure? (1) Yes or (2) No ")]
    public async Task Words_AreThoseOfTheActivitysLanguage(string locale, string expected)
    {
        await Asking(new ConfirmPrompt("confirm"), "Sure?").Flow
            .Send(DialogConversation.Message("hi", locale)).AssertReply(expected)
            .StartTestAsync();
    }

    [Theory]
    [InlineData("是的", "got True")]
    [InlineData("不", "got False")]
    public async Task Chinese_Answered_IsTheResult(string said, string expected)
    {
        await Asking(new ConfirmPrompt("confirm", defaultLocale: "zh-CN"), "好吗？").Flow
            .Send(DialogConversation.Message("hi", "zh-CN")).AssertReply("好吗？ (1) 是的 要么 (2) 不 ")
            .Send(DialogConversation.Message(said, "zh-CN")).AssertReply(expected)
            .StartTestAsync();
    }

    [Fact]
    public async Task NotUnderstood_AsksAgainWithTheRetryPromptAndTheChoices()
    {
        await Asking(new ConfirmPrompt("confirm"), "Sure?", "Yes or no?").Flow
            .Send("hi").AssertReply("Sure? (1) Yes or (2) No ")
            .Send("perhaps").AssertReply("Yes or no? (1) Yes or (2) No ")
            .Send("no").AssertReply("got False")
            .StartTestAsync();
    }

    [Fact]
    public async Task ConfirmChoices_Own_ReplaceTheWords()
    {
        var prompt = new ConfirmPrompt("confirm") { ConfirmChoices = Tuple.Create(new Choice("Solved"), new Choice("Not yet")) };

        await Asking(prompt, "Well?").Flow
            .Send("hi").AssertReply("Well? (1) Solved or (2) Not yet ")
            .Send("not yet").AssertReply("got False")
            .StartTestAsync();
    }

    [Fact]
    public async Task ChoiceOptions_WithoutNumbers_ANumberIsNoAnswer()
    {
        var prompt = new ConfirmPrompt("confirm") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false, InlineSeparator = "~", InlineOr = "/" } };

        await Asking(prompt, "Sure?").Flow
            .Send("hi").AssertReply("Sure? Yes/No ")
            .Send("1").AssertReply("Sure? Yes/No ")
            .Send("yes").AssertReply("got True")
            .StartTestAsync();
    }

    [Fact]
    public async Task ChoiceDefaults_OwnLanguage_AreUsed()
    {
        var defaults = new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)>
        {
            ["en-us"] = (new Choice("Yes"), new Choice("No"), new ChoiceFactoryOptions()),
            ["eo-xx"] = (new Choice("Jes"), new Choice("Ne"), new ChoiceFactoryOptions(", ", " aŭ ", ", aŭ ", true)),
        };

        await Asking(new ConfirmPrompt("confirm", defaults), "Ĉu?").Flow
            .Send(DialogConversation.Message("hi", "eo-XX")).AssertReply("Ĉu? (1) Jes aŭ (2) Ne ")
            .StartTestAsync();
    }

    [Fact]
    public async Task Style_OnDirectLine_IsButtonsForTheUser()
    {
        await Asking(new ConfirmPrompt("confirm"), "Sure?", channelId: Channels.Directline).Flow
            .Send("hi").AssertReply(reply =>
            {
                var message = reply.AsMessage();
                Assert.Equal("Sure?", message.Text);
                Assert.Equal(["Yes", "No"], message.SuggestedActions.Actions.Select(action => action.Title));
            })
            .StartTestAsync();
    }

    [Fact]
    public async Task Style_OfTheOptions_GoesFirst()
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("Sure?"), Style = ListStyle.None };
        var waterfall = new WaterfallDialog("w", [Steps.Prompt("confirm", options), Steps.Report()]);

        await new DialogConversation("w", dialogs => dialogs.Add(waterfall).Add(new ConfirmPrompt("confirm") { Style = ListStyle.List })).Flow
            .Send("hi").AssertReply("Sure?")
            .StartTestAsync();
    }

    private static DialogConversation Asking(ConfirmPrompt prompt, string text, string? retry = null, string? channelId = null) =>
        new("w", dialogs => dialogs.Add(new WaterfallDialog("w", [Steps.Prompt(prompt.Id, text, retry), Steps.Report()])).Add(prompt), channelId: channelId);
}
