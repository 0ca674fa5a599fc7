using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Schema;

public sealed class MentionTests
{
    [Theory]
    [InlineData("<at>Bot</at> skip", "<at>Bot</at>", "skip")]
    [InlineData("<at>Bot</at> the Bot is slow", "<at>Bot</at>", "the Bot is slow")]
    [InlineData("please <at>Bot</at> help", "<at>Bot</at>", "please  help")]
    [InlineData("<AT>bot</AT> skip", "<at>Bot</at>", "skip")]
    [InlineData("<at id=\"28:1\">Bot</at> skip", "<at>Bot</at>", "skip")]
    [InlineData("@Bot skip", "@Bot", "skip")]
    [InlineData("<at>Bot</at> skip", null, "skip")]
    [InlineData("no mention in the text", "<at>Bot</at>", "no mention in the text")]
    public void RemoveRecipientMention_OfTheBot_LeavesWhatWasSaid(string text, string? mentionText, string expected)
    {
        var activity = Message(text, new Mention(new ChannelAccount("bot", "Bot"), mentionText));

        Assert.Equal(expected, activity.RemoveRecipientMention());
        Assert.Equal(expected, activity.Text);
    }

    [Fact]
    public void RemoveRecipientMention_OfSomebodyElse_LeavesIt()
    {
        var activity = Message("<at>Ann</at> hello", new Mention(new ChannelAccount("ann", "Ann"), "<at>Ann</at>"));

        Assert.Equal("<at>Ann</at> hello", activity.RemoveRecipientMention());
        Assert.Equal("hello", activity.RemoveMentionText("ann"));
    }

    [Theory]
    [InlineData("<at ", true)]
    [InlineData("</at>", true)]
    [InlineData("<at>>", true)]
    [InlineData("<at> </at>", false)]
    public void RemoveRecipientMention_HostileText_TakesOnePass(string repeated, bool stays)
    {
        var hostile = string.Concat(Enumerable.Repeat(repeated, 50_000));
        var activity = Message(hostile, new Mention(new ChannelAccount("bot", "Bot"), "<at>Bot</at>"));

        Assert.Equal(stays ? hostile.Trim() : string.Empty, activity.RemoveRecipientMention());
    }

    [Fact]
    public void RemoveRecipientMention_MentionOfNobody_DoesNotFail()
    {
        var activity = Message("hello", new Mention(), new Entity("mention"));
        activity.Recipient = null;

        Assert.Equal("hello", activity.RemoveRecipientMention());
        Assert.Null(Message(null).RemoveRecipientMention());
    }

    [Fact]
    public void GetMentions_AmongOtherEntities_FindsThemInAnyForm()
    {
        var plain = new Entity("Mention");
        plain.SetAs(new Mention(new ChannelAccount("u2"), "<at>u2</at>"));
        var activity = Message("x", new Entity("other"), new Mention(new ChannelAccount("u1")), plain);

        Assert.Equal(["u1", "u2"], activity.GetMentions().Select(m => m.Mentioned.Id));
        Assert.True(activity.MentionsId("u2"));
        Assert.False(activity.MentionsId("u3"));
        Assert.False(activity.MentionsRecipient());
        Assert.Empty(new Activity().GetMentions());
    }

    private static Activity Message(string? text, params Entity[] entities) =>
        new(ActivityTypes.Message) { Text = text, Recipient = new ChannelAccount("bot"), Entities = entities };
}
