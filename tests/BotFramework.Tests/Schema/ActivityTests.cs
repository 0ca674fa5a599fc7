using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Schema;

public sealed class ActivityTests
{
    [Theory]
    [InlineData("message", true)]
    [InlineData("MESSAGE", true)]
    [InlineData("message/sub-type", true)]
    [InlineData("messageUpdate", false)]
    [InlineData("messages", false)]
    [InlineData("mess", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void AsMessageActivity_ByType_CountsSubTypes(string? type, bool isMessage)
    {
        Assert.Equal(isMessage, new Activity(type).AsMessageActivity() is not null);
    }

    [Fact]
    public void AsActivity_EachType_IsOfItsKindAlone()
    {
        var casts = new Dictionary<string, Func<Activity, object?>>
        {
            [ActivityTypes.Command] = a => a.AsCommandActivity(),
            [ActivityTypes.CommandResult] = a => a.AsCommandResultActivity(),
            [ActivityTypes.ContactRelationUpdate] = a => a.AsContactRelationUpdateActivity(),
            [ActivityTypes.ConversationUpdate] = a => a.AsConversationUpdateActivity(),
            [ActivityTypes.EndOfConversation] = a => a.AsEndOfConversationActivity(),
            [ActivityTypes.Event] = a => a.AsEventActivity(),
            [ActivityTypes.Handoff] = a => a.AsHandoffActivity(),
            [ActivityTypes.InstallationUpdate] = a => a.AsInstallationUpdateActivity(),
            [ActivityTypes.Invoke] = a => a.AsInvokeActivity(),
            [ActivityTypes.Message] = a => a.AsMessageActivity(),
            [ActivityTypes.MessageDelete] = a => a.AsMessageDeleteActivity(),
            [ActivityTypes.MessageReaction] = a => a.AsMessageReactionActivity(),
            [ActivityTypes.MessageUpdate] = a => a.AsMessageUpdateActivity(),
            [ActivityTypes.Suggestion] = a => a.AsSuggestionActivity(),
            [ActivityTypes.Trace] = a => a.AsTraceActivity(),
            [ActivityTypes.Typing] = a => a.AsTypingActivity(),
        };

        Assert.All(casts.Keys, type =>
            Assert.Equal([type], casts.Where(c => c.Value(new Activity(type)) is not null).Select(c => c.Key)));
    }

    [Fact]
    public void CreateReply_ToMessage_TurnsItRound()
    {
        var reply = FromUser().CreateReply("pong");

        Assert.Equal(ActivityTypes.Message, reply.Type);
        Assert.Equal(("bot", "Bot"), (reply.From.Id, reply.From.Name));
        Assert.Equal(("user", "User"), (reply.Recipient.Id, reply.Recipient.Name));
        Assert.Equal(("a1", "pong", "zh-CN"), (reply.ReplyToId, reply.Text, reply.Locale));
        Assert.Equal(("c1", "test", "http://x"), (reply.Conversation.Id, reply.ChannelId, reply.ServiceUrl));
        Assert.NotNull(reply.Timestamp);
        Assert.Null(reply.Id);
        Assert.Empty(reply.Attachments);
        Assert.Equal("en", FromUser().CreateReply(locale: "en").Locale);
        Assert.Equal(string.Empty, FromUser().CreateReply().Text);
    }

    [Fact]
    public void CreateReply_ToAnActivityWithoutParties_DoesNotFail()
    {
        var reply = new Activity(ActivityTypes.Message).CreateReply("x");

        Assert.Null(reply.From.Id);
        Assert.Null(reply.Recipient.Id);
    }

    [Fact]
    public void CreateTrace_OfAValue_NamesItsType()
    {
        var trace = FromUser().CreateTrace("dialog", new Uri("http://x"), label: "Label");

        Assert.Equal(("trace", "dialog", "Uri", "Label"), (trace.Type, trace.Name, trace.ValueType, trace.Label));
        Assert.Equal("a1", trace.ReplyToId);
        Assert.Equal("type", ((Activity)Activity.CreateTraceActivity("n", "type", 1)).ValueType);
    }

    [Theory]
    [InlineData(Channels.Directline, ActivityTypes.ConversationUpdate, null)]
    [InlineData(Channels.Webchat, ActivityTypes.ConversationUpdate, null)]
    [InlineData(Channels.Msteams, ActivityTypes.ConversationUpdate, "a1")]
    [InlineData(Channels.Directline, ActivityTypes.Message, "a1")]
    public void GetConversationReference_UpdatesOfDirectLine_HaveNoIdToReplyTo(string channel, string type, string? id)
    {
        var activity = FromUser();
        activity.ChannelId = channel;
        activity.Type = type;

        Assert.Equal(id, activity.GetConversationReference().ActivityId);
        Assert.Equal(id, activity.CreateReply().ReplyToId);
    }

    [Fact]
    public void ApplyConversationReference_Outgoing_SpeaksAsTheBot()
    {
        var reference = FromUser().GetConversationReference();

        var reply = new Activity(ActivityTypes.Message, id: "own", locale: "en").ApplyConversationReference(reference);

        Assert.Equal(("bot", "user", "a1", "own"), (reply.From.Id, reply.Recipient.Id, reply.ReplyToId, reply.Id));
        Assert.Equal(("test", "http://x", "c1", "zh-CN"), (reply.ChannelId, reply.ServiceUrl, reply.Conversation.Id, reply.Locale));
    }

    [Fact]
    public void ApplyConversationReference_Incoming_SpeaksAsTheUser()
    {
        var reference = FromUser().GetConversationReference();

        var activity = new Activity(ActivityTypes.Message).ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(("user", "bot", "a1"), (activity.From.Id, activity.Recipient.Id, activity.Id));
        Assert.Null(activity.ReplyToId);
    }

    [Fact]
    public void ApplyConversationReference_WithoutActivityIdOrLocale_KeepsItsOwn()
    {
        var activity = new Activity(ActivityTypes.Message, locale: "en", replyToId: "r").ApplyConversationReference(new ConversationReference());

        Assert.Equal(("en", "r"), (activity.Locale, activity.ReplyToId));
    }

    [Fact]
    public void GetReplyConversationReference_PointsToTheReply()
    {
        var reference = FromUser().GetReplyConversationReference(new ResourceResponse("r7"));

        Assert.Equal(("r7", "user", "bot"), (reference.ActivityId, reference.User.Id, reference.Bot.Id));
    }

    [Fact]
    public void GetContinuationActivity_OfAReference_IsTheEventThatContinues()
    {
        var reference = FromUser().GetConversationReference();

        var continuation = reference.GetContinuationActivity();

        Assert.Equal((ActivityTypes.Event, "ContinueConversation"), (continuation.Type, continuation.Name));
        Assert.Equal(("user", "bot", "c1", "zh-CN"), (continuation.From.Id, continuation.Recipient.Id, continuation.Conversation.Id, continuation.Locale));
        Assert.Same(reference, continuation.RelatesTo);
    }

    [Fact]
    public void HasContent_OfAnyKind_IsTrue()
    {
        Assert.False(new Activity(ActivityTypes.Message, text: " ", summary: "", attachments: []).HasContent());
        Assert.True(new Activity(text: "x").HasContent());
        Assert.True(new Activity(summary: "x").HasContent());
        Assert.True(new Activity(attachments: [new Attachment()]).HasContent());
        Assert.True(new Activity(channelData: new object()).HasContent());
    }

    [Fact]
    public void ChannelData_AsAType_IsThatType()
    {
        var activity = new Activity { ChannelData = new Dictionary<string, object> { ["Id"] = "x" } };

        Assert.Equal("x", activity.GetChannelData<ChannelAccount>().Id);
        Assert.Same(activity.ChannelData, activity.GetChannelData<Dictionary<string, object>>());
        Assert.True(activity.TryGetChannelData<ChannelAccount>(out var account));
        Assert.Equal("x", account.Id);
    }

    [Fact]
    public void ChannelData_ThatIsNoneOrAnother_IsReportedWithoutAnException()
    {
        Assert.Null(new Activity().GetChannelData<ChannelAccount>());
        Assert.False(new Activity().TryGetChannelData<ChannelAccount>(out _));
        Assert.False(new Activity { ChannelData = "text" }.TryGetChannelData<ChannelAccount>(out var account));
        Assert.Null(account);
    }

    [Fact]
    public void CardAction_FromText_SaysTheText()
    {
        CardAction action = "Yes";

        Assert.Equal((ActionTypes.ImBack, "Yes", "Yes"), (action.Type, action.Title, action.Value));
    }

    private static Activity FromUser() => new(ActivityTypes.Message)
    {
        Id = "a1",
        Text = "ping",
        Locale = "zh-CN",
        From = new ChannelAccount("user", "User"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(id: "c1", name: "C"),
        ChannelId = "test",
        ServiceUrl = "http://x",
    };
}
