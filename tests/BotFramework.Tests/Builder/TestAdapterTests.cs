using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Builder;

public sealed class TestAdapterTests
{
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task SendText_ToTheBot_ComesFromTheUserOfTheConversation()
    {
        Activity? seen = null;

        await _adapter.SendTextToBotAsync("hi", (turn, _) => Task.FromResult(seen = turn.Activity), default);

        Assert.Equal(("hi", ActivityTypes.Message, "test"), (seen!.Text, seen.Type, seen.ChannelId));
        Assert.Equal((_adapter.Conversation.User.Id, _adapter.Conversation.Bot.Id), (seen.From.Id, seen.Recipient.Id));
        Assert.NotNull(seen.Id);
        Assert.NotNull(seen.Timestamp);
    }

    [Fact]
    public async Task Process_FromSomebody_StaysFromThem()
    {
        var activity = new Activity { From = new ChannelAccount("ann"), ChannelId = "sms" };

        await _adapter.ProcessActivityAsync(activity, (_, _) => Task.CompletedTask);

        Assert.Equal(("ann", "sms", ActivityTypes.Message), (activity.From.Id, activity.ChannelId, activity.Type));
    }

    [Fact]
    public async Task Queue_OfReplies_IsInOrderAndWithIds()
    {
        await SayAsync("1", "2");

        Assert.Equal(2, _adapter.ActiveQueue.Count);
        Assert.Equal("1", _adapter.GetNextReply().AsMessageActivity().Text);
        var second = await _adapter.GetNextReplyAsync();
        Assert.NotNull(second.Id);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task GetNextReply_BeforeThereIsOne_WaitsForIt()
    {
        var waiting = _adapter.GetNextReplyAsync();
        Assert.False(waiting.IsCompleted);

        await SayAsync("now");

        Assert.Equal("now", (await waiting).AsMessageActivity().Text);
        Assert.Empty(_adapter.ActiveQueue);
    }

    [Fact]
    public async Task Traces_UnlessAskedFor_AreNotReplies()
    {
        await _adapter.SendTextToBotAsync("x", (turn, ct) => turn.SendActivityAsync(Activity.CreateTraceActivity("t"), ct), default);
        Assert.Empty(_adapter.ActiveQueue);

        var tracing = new TestAdapter(sendTraceActivity: true);
        await tracing.SendTextToBotAsync("x", (turn, ct) => turn.SendActivityAsync(Activity.CreateTraceActivity("t"), ct), default);
        Assert.Equal(ActivityTypes.Trace, Assert.Single(tracing.ActiveQueue).Type);
    }

    [Fact]
    public async Task UpdateAndDelete_OfAQueuedReply_ChangeTheQueue()
    {
        await _adapter.SendTextToBotAsync(
            "x",
            async (turn, ct) =>
            {
                var first = await turn.SendActivityAsync("first", cancellationToken: ct);
                var second = await turn.SendActivityAsync("second", cancellationToken: ct);
                var changed = MessageFactory.Text("changed");
                changed.Id = first.Id;
                await turn.UpdateActivityAsync(changed, ct);
                await turn.DeleteActivityAsync(second.Id, ct);
            },
            default);

        Assert.Equal("changed", Assert.Single(_adapter.ActiveQueue).Text);
    }

    [Fact]
    public async Task CreateConversation_OnAChannel_StartsAnew()
    {
        await SayAsync("old");
        Activity? seen = null;

        await _adapter.CreateConversationAsync(Channels.Msteams, (turn, _) => Task.FromResult(seen = turn.Activity), default);

        Assert.Empty(_adapter.ActiveQueue);
        Assert.Equal((Channels.Msteams, ActivityTypes.ConversationUpdate), (seen!.ChannelId, seen.Type));
        Assert.NotEmpty(seen.Conversation.Id);
    }

    [Fact]
    public void CreateConversation_ByName_IsAReferenceToIt()
    {
        var reference = TestAdapter.CreateConversation("Some Test", "Ann");

        Assert.Equal(("test", "Some Test", "ann", "Ann", "bot"), (reference.ChannelId, reference.Conversation.Id, reference.User.Id, reference.User.Name, reference.Bot.Id));
        Assert.Equal(Channels.Slack, new TestAdapter(Channels.Slack).Conversation.ChannelId);
    }

    [Fact]
    public async Task ContinueConversation_OfATest_RunsInIt()
    {
        await _adapter.ContinueConversationAsync("bot", _adapter.Conversation, (turn, ct) => turn.SendActivityAsync("hello", cancellationToken: ct), default);

        Assert.Equal(_adapter.Conversation.User.Id, Assert.Single(_adapter.ActiveQueue).Recipient.Id);
    }

    [Fact]
    public async Task Delay_Activity_IsNoReply()
    {
        await _adapter.SendTextToBotAsync(
            "x",
            (turn, ct) => turn.SendActivitiesAsync([new Activity(ActivityTypes.Delay, value: 1), MessageFactory.Text("after")], ct),
            default);

        Assert.Equal("after", Assert.Single(_adapter.ActiveQueue).Text);
    }

    private Task SayAsync(params string[] texts) => _adapter.SendTextToBotAsync(
        "x",
        async (turn, ct) =>
        {
            foreach (var text in texts)
            {
                await turn.SendActivityAsync(text, cancellationToken: ct);
            }
        },
        default);
}
