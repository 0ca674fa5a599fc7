using Microsoft.Bot.Schema;

namespace Huiyin.Channels;

public sealed class ChannelCapabilitiesTests
{
    [Fact]
    public void Fit_MoreAnswersThanTheChannelHas_BecomesNumberedWords()
    {
        var activity = Asking("哪一类？", "停车", "宠物", "上学", "环境");

        ChannelCapabilities.Of("msteams").Fit(activity);

        Assert.Null(activity.SuggestedActions);
        Assert.Equal("哪一类？\n1. 停车\n2. 宠物\n3. 上学\n4. 环境", activity.Text);
    }

    [Theory]
    [InlineData("emulator")]
    [InlineData("connector-webchat")]
    [InlineData("telegram")]
    public void Fit_ChannelWithButtons_KeepsThem(string channelId)
    {
        var activity = Asking("?", "a", "b", "c", "d");

        ChannelCapabilities.Of(channelId).Fit(activity);

        Assert.Equal(4, activity.SuggestedActions.Actions.Count);
    }

    [Fact]
    public void Fit_TeamsInAGroup_BecomesNumberedWords()
    {
        var activity = Asking("?", "是", "不");
        activity.Conversation = new ConversationAccount(isGroup: true, id: "g");

        ChannelCapabilities.Of("msteams").Fit(activity);

        Assert.Equal("?\n1. 是\n2. 不", activity.Text);
    }

    [Fact]
    public void Fit_LongTitle_IsCutAndStillSaysAllOfIt()
    {
        const string Title = "My neighbour's dog barks all night";
        var activity = new Activity(ActivityTypes.Message)
        {
            SuggestedActions = new SuggestedActions(actions: [new CardAction { Type = ActionTypes.ImBack, Title = Title }]),
        };

        ChannelCapabilities.Of("facebook").Fit(activity);

        var action = activity.SuggestedActions.Actions[0];
        Assert.Equal((20, Title), (action.Title.Length, action.Value));
    }

    [Fact]
    public void Fit_CardWhereThereAreNone_IsSaidInWords()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Summary = "您的诉求 12-345 已整改",
            Attachments = [new Attachment("application/vnd.microsoft.card.adaptive"), new Attachment("image/png", "https://x.example.org/1.png")],
        };

        ChannelCapabilities.Of("line").Fit(activity);

        Assert.Equal("您的诉求 12-345 已整改", activity.Text);
        Assert.Equal("image/png", Assert.Single(activity.Attachments).ContentType);
    }

    private static Activity Asking(string text, params string[] answers) => new(ActivityTypes.Message)
    {
        Text = text,
        SuggestedActions = new SuggestedActions(actions: [.. answers.Select(answer => new CardAction(ActionTypes.ImBack, answer, value: answer))]),
    };
}
