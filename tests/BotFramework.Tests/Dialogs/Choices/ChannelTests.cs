using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Dialogs.Choices;

public class ChannelTests
{
    [Theory]
    [InlineData(Channels.Line, 13)]
    [InlineData(Channels.Skype, 10)]
    [InlineData(Channels.Facebook, 10)]
    [InlineData(Channels.Kik, 20)]
    [InlineData(Channels.Telegram, 100)]
    [InlineData(Channels.Emulator, 100)]
    [InlineData(Channels.Directline, 100)]
    [InlineData(Channels.DirectlineSpeech, 100)]
    [InlineData(Channels.Webchat, 100)]
    public void SuggestedActions_UpToTheLimitOfTheChannel(string channelId, int limit)
    {
        Assert.True(Channel.SupportsSuggestedActions(channelId, limit));
        Assert.False(Channel.SupportsSuggestedActions(channelId, limit + 1));
    }

    [Theory]
    [InlineData("personal", 3, true)]
    [InlineData("personal", 4, false)]
    [InlineData("groupChat", 1, false)]
    public void SuggestedActions_OnTeams_OnlyInPersonalChats(string conversationType, int buttons, bool expected) =>
        Assert.Equal(expected, Channel.SupportsSuggestedActions(Channels.Msteams, buttons, conversationType));

    [Theory]
    [InlineData(Channels.Slack)]
    [InlineData(Channels.Email)]
    [InlineData("my-own-channel")]
    public void SuggestedActions_OnOtherChannels_AreNotSupported(string channelId) => Assert.False(Channel.SupportsSuggestedActions(channelId, 1));

    [Theory]
    [InlineData(Channels.Line, 99)]
    [InlineData(Channels.Facebook, 3)]
    [InlineData(Channels.Skype, 3)]
    [InlineData(Channels.Slack, 100)]
    [InlineData(Channels.Emulator, 100)]
    [InlineData(Channels.Directline, 100)]
    [InlineData(Channels.Webchat, 100)]
    [InlineData(Channels.Cortana, 100)]
    public void CardActions_UpToTheLimitOfTheChannel(string channelId, int limit)
    {
        Assert.True(Channel.SupportsCardActions(channelId, limit));
        Assert.False(Channel.SupportsCardActions(channelId, limit + 1));
    }

    [Fact]
    public void CardActions_OnOtherChannels_AreNotSupported() => Assert.False(Channel.SupportsCardActions(Channels.Email, 1));

    [Fact]
    public void MessageFeed_OnlyCortanaHasNone()
    {
        Assert.True(Channel.HasMessageFeed(Channels.Directline));
        Assert.False(Channel.HasMessageFeed(Channels.Cortana));
    }

    [Fact]
    public void ActionTitle_IsTwentyCharactersAtMost() => Assert.Equal(20, Channel.MaxActionTitleLength(Channels.Directline));

    [Theory]
    [InlineData("directline", "directline")]
    [InlineData(null, "")]
    public void GetChannelId_OfTheActivity(string? channelId, string expected)
    {
        var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message, ChannelId = channelId });

        Assert.Equal(expected, Channel.GetChannelId(turn));
    }
}
