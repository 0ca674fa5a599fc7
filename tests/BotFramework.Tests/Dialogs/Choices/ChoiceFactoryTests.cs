using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Dialogs.Choices;

public class ChoiceFactoryTests
{
    private static readonly List<Choice> Colours = [new("red"), new("green"), new("blue")];
    private static readonly List<Choice> Two = [new("red"), new("green")];

    [Fact]
    public void Inline_Three_HasTheDocumentedSeparators() =>
        Assert.Equal("Pick: (1) red, (2) green, or (3) blue ", ChoiceFactory.Inline(Colours, "Pick:").Text);

    [Fact]
    public void Inline_Two_AreJoinedByOr() => Assert.Equal("Pick: (1) red or (2) green ", ChoiceFactory.Inline(Two, "Pick:").Text);

    [Fact]
    public void Inline_WithOptions_UsesThem()
    {
        var options = new ChoiceFactoryOptions("、", "或", "、或", false);

        Assert.Equal("选 red、green、或blue ", ChoiceFactory.Inline(Colours, "选", null!, options).Text);
        Assert.Equal("选 red或green ", ChoiceFactory.Inline(Two, "选", null!, options).Text);
    }

    [Fact]
    public void Inline_NoChoices_IsTheText() => Assert.Equal("Pick:", ChoiceFactory.Inline([], "Pick:").Text.Trim());

    [Fact]
    public void List_IsNumbered() => Assert.Equal("Pick:\n\n   1. red\n   2. green\n   3. blue", ChoiceFactory.List(Colours, "Pick:").Text);

    [Fact]
    public void List_WithoutNumbers_HasDashes() =>
        Assert.Equal("Pick:\n\n   - red\n   - green", ChoiceFactory.List(["red", "green"], "Pick:", null!, new ChoiceFactoryOptions { IncludeNumbers = false }).Text);

    [Fact]
    public void SuggestedAction_CarriesTextSpeakAndRecipients()
    {
        var message = ChoiceFactory.SuggestedAction(Colours, "Pick:", "Say it", ["user1"]);

        Assert.Equal(("Pick:", "Say it", InputHints.ExpectingInput), (message.Text, message.Speak, message.InputHint));
        Assert.Equal(["red", "green", "blue"], message.SuggestedActions.Actions.Select(action => action.Title));
        Assert.Equal(["user1"], message.SuggestedActions.To);
    }

    [Fact]
    public void SuggestedAction_OwnAction_IsTakenAsItIs()
    {
        var action = new CardAction { Type = ActionTypes.OpenUrl, Title = "Look", Value = "https://example.org" };

        var message = ChoiceFactory.SuggestedAction([new Choice("look") { Action = action }], "Pick:", null!, null!);

        Assert.Same(action, Assert.Single(message.SuggestedActions.Actions));
    }

    [Fact]
    public void HeroCard_HasAButtonEach()
    {
        var message = ChoiceFactory.HeroCard(Colours, "Pick:");

        var card = Assert.IsType<HeroCard>(Assert.Single(message.Attachments).Content);
        Assert.Equal("Pick:", card.Text);
        Assert.Equal(["red", "green", "blue"], card.Buttons.Select(button => button.Value));
    }

    [Theory]
    [InlineData(Channels.Directline)]
    [InlineData(Channels.Webchat)]
    [InlineData(Channels.Emulator)]
    [InlineData(Channels.Facebook)]
    public void ForChannel_WithSuggestedActions_UsesThem(string channelId) =>
        Assert.Equal(3, ChoiceFactory.ForChannel(channelId, Colours, "Pick:", null!, null!, null!, null!).SuggestedActions.Actions.Count);

    [Fact]
    public void ForChannel_WithCardsOnly_UsesACard() =>
        Assert.Equal(HeroCard.ContentType, Assert.Single(ChoiceFactory.ForChannel(Channels.Slack, Colours, "Pick:", null!, null!, null!, null!).Attachments).ContentType);

    [Fact]
    public void ForChannel_TeamsPersonal_UsesSuggestedActionsForTheUser()
    {
        var message = ChoiceFactory.ForChannel(Channels.Msteams, Colours, "Pick:", null!, null!, "personal", ["user1"]);

        Assert.Equal(["user1"], message.SuggestedActions.To);
    }

    [Fact]
    public void ForChannel_TeamsGroup_UsesACard() =>
        Assert.Single(ChoiceFactory.ForChannel(Channels.Msteams, Colours, "Pick:", null!, null!, "groupChat", ["user1"]).Attachments);

    [Fact]
    public void ForChannel_NoButtons_UsesWords()
    {
        Assert.Equal("Pick: (1) red, (2) green, or (3) blue ", ChoiceFactory.ForChannel(Channels.Sms, Colours, "Pick:", null!, null!, null!, null!).Text);
        Assert.StartsWith("Pick:\n\n   1. a", ChoiceFactory.ForChannel(Channels.Sms, ChoiceFactory.ToChoices(["a", "b", "c", "d"]), "Pick:", null!, null!, null!, null!).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ForChannel_TitleTooLongForAButton_IsAList()
    {
        var choices = ChoiceFactory.ToChoices(["short", "a title that no button of any channel can show"]);

        Assert.Equal("Pick:\n\n   1. short\n   2. a title that no button of any channel can show", ChoiceFactory.ForChannel(Channels.Directline, choices, "Pick:", null!, null!, null!, null!).Text);
    }

    [Fact]
    public void ForChannel_MoreThanTheChannelShows_IsAList()
    {
        var choices = ChoiceFactory.ToChoices([.. Enumerable.Range(1, 101).Select(number => $"c{number}")]);

        Assert.EndsWith("101. c101", ChoiceFactory.ForChannel(Channels.Directline, choices, "Pick:", null!, null!, null!, null!).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToChoices_Null_IsEmpty() => Assert.Empty(ChoiceFactory.ToChoices(null!));
}
