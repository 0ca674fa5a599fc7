using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Builder;

public sealed class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly TurnContext _turn;

    public TurnContextTests()
    {
        _turn = new TurnContext(_adapter, Turns.Message());
    }

    [Fact]
    public void New_WithoutAdapterOrActivity_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => new TurnContext((BotAdapter)null!, Turns.Message()));
        Assert.Throws<ArgumentNullException>(() => new TurnContext(_adapter, null!));
    }

    [Fact]
    public async Task SendActivity_Text_AddressesItAndSetsResponded()
    {
        Assert.False(_turn.Responded);

        var response = await _turn.SendActivityAsync("pong", "speak", InputHints.ExpectingInput);

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("pong", "speak", "expectingInput"), (sent.Text, sent.Speak, sent.InputHint));
        Assert.Equal(("bot", "user", "a1", "c1"), (sent.From.Id, sent.Recipient.Id, sent.ReplyToId, sent.Conversation.Id));
        Assert.Equal(("id1", "id1"), (response.Id, sent.Id));
        Assert.True(_turn.Responded);
    }

    [Fact]
    public async Task SendActivity_Nothing_Throws()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _turn.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _turn.SendActivityAsync((IActivity)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _turn.SendActivitiesAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(() => _turn.SendActivitiesAsync([]));
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task SendActivity_InATurnThatNamesNobody_DoesNotFail()
    {
        var turn = new TurnContext(_adapter, new Activity());

        await turn.SendActivityAsync("pong");

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal("pong", sent.Text);
        Assert.Null(sent.Conversation);
        Assert.Null(sent.Recipient);
    }

    [Fact]
    public async Task SendActivity_TenThousandSuggestedActions_SendsThemAll()
    {
        var actions = Enumerable.Range(0, 10_000).Select(i => $"{i}");

        await _turn.SendActivityAsync(MessageFactory.SuggestedActions(actions, "which?", null, null));

        Assert.Equal(10_000, Assert.Single(_adapter.Sent).SuggestedActions.Actions.Count);
    }

    [Fact]
    public async Task SendActivity_TraceAlone_IsNoResponse()
    {
        await _turn.SendActivityAsync(Activity.CreateTraceActivity("t"));

        Assert.False(_turn.Responded);
        Assert.Equal(ActivityTypes.Trace, Assert.Single(_adapter.Sent).Type);
    }

    [Fact]
    public async Task SendActivities_Several_KeepTheirOrder()
    {
        var responses = await _turn.SendActivitiesAsync([MessageFactory.Text("1"), Activity.CreateTypingActivity(), MessageFactory.Text("2")]);

        Assert.Equal(["id1", "id2", "id3"], responses.Select(r => r.Id));
        Assert.Equal(["1", null, "2"], _adapter.Sent.Select(a => a.Text));
        Assert.True(_turn.Responded);
    }

    [Fact]
    public async Task OnSendActivities_Several_RunInOrderAndUnwindInReverse()
    {
        var steps = new List<string>();
        foreach (var name in (string[])["a", "b"])
        {
            _turn.OnSendActivities(async (_, activities, next) =>
            {
                steps.Add($"{name} before");
                activities.ForEach(x => x.Text += name);
                var responses = await next();
                steps.Add($"{name} after {responses.Length}");
                return responses;
            });
        }

        await _turn.SendActivityAsync("x");

        Assert.Equal(["a before", "b before", "b after 1", "a after 1"], steps);
        Assert.Equal("xab", Assert.Single(_adapter.Sent).Text);
    }

    [Fact]
    public async Task OnSendActivities_WithoutNext_KeepsItBack()
    {
        _turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));

        var response = await _turn.SendActivityAsync("x");

        Assert.Empty(_adapter.Sent);
        Assert.NotNull(response);
        Assert.Null(response.Id);
        Assert.False(_turn.Responded);
    }

    [Fact]
    public async Task OnSendActivities_ThatSendsItself_NestsWithoutLosingAny()
    {
        _turn.OnSendActivities(async (context, activities, next) =>
        {
            if (activities[0].Text == "outer")
            {
                await context.SendActivityAsync("inner");
            }

            return await next();
        });

        await _turn.SendActivityAsync("outer");

        Assert.Equal(["inner", "outer"], _adapter.Sent.Select(a => a.Text));
    }

    [Fact]
    public async Task OnSendActivities_Throws_ReachesTheSender()
    {
        _turn.OnSendActivities((_, _, _) => throw new InvalidOperationException("no"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => _turn.SendActivityAsync("x"));
        Assert.False(_turn.Responded);
    }

    [Fact]
    public async Task UpdateActivity_ThroughHandlers_ReachesTheAdapterAddressed()
    {
        var seen = new List<string>();
        _turn.OnUpdateActivity((_, activity, next) =>
        {
            seen.Add(activity.Id);
            return next();
        });

        var response = await _turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "id9", text: "new"));

        Assert.Equal("id9", response.Id);
        Assert.Equal("id9", Assert.Single(seen));
        Assert.Equal("c1", Assert.Single(_adapter.Updated).Conversation.Id);
        Assert.False(_turn.Responded);
        await Assert.ThrowsAsync<ArgumentNullException>(() => _turn.UpdateActivityAsync(null!));
    }

    [Fact]
    public async Task DeleteActivity_ByIdAndByReference_ReachesTheAdapter()
    {
        var order = new List<string>();
        _turn.OnDeleteActivity(async (_, reference, next) =>
        {
            order.Add($"1 {reference.ActivityId}");
            await next();
        });
        _turn.OnDeleteActivity((_, reference, next) =>
        {
            order.Add($"2 {reference.ActivityId}");
            return next();
        });

        await _turn.DeleteActivityAsync("x1");
        await _turn.DeleteActivityAsync(new ConversationReference { ActivityId = "x2" });

        Assert.Equal(["1 x1", "2 x1", "1 x2", "2 x2"], order);
        Assert.Equal("c1", _adapter.Deleted[0].Conversation.Id);
        await Assert.ThrowsAsync<ArgumentNullException>(() => _turn.DeleteActivityAsync((string)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _turn.DeleteActivityAsync((ConversationReference)null!));
    }

    [Fact]
    public async Task SendActivity_WhenRepliesAreExpected_BuffersThem()
    {
        var activity = Turns.Message();
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        var turn = new TurnContext(_adapter, activity);

        await turn.SendActivitiesAsync([MessageFactory.Text("1"), MessageFactory.Text("2")]);

        Assert.Empty(_adapter.Sent);
        Assert.Equal(["1", "2"], turn.BufferedReplyActivities.Select(a => a.Text));
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task New_FromAnotherTurn_SharesStateAndHandlers()
    {
        _turn.TurnState.Set("k", "v");
        var clone = new TurnContext(_turn, Turns.Message("other"));
        _turn.OnSendActivities((_, activities, next) =>
        {
            activities.ForEach(a => a.Text += "!");
            return next();
        });

        await clone.SendActivityAsync("x");

        Assert.Equal("v", clone.TurnState.Get<string>("k"));
        Assert.Equal("other", clone.Activity.Text);
        Assert.Equal("x!", Assert.Single(_adapter.Sent).Text);
    }

    [Fact]
    public void TurnState_ByTypeAndKey_KeepsThemApart()
    {
        var state = _turn.TurnState;
        state.Add("by type");
        state.Add("k", "by key");

        Assert.Equal("by type", state.Get<string>());
        Assert.Equal("by key", state.Get<string>("k"));
        Assert.Null(state.Get<Activity>());
        Assert.Null(state.Get<string>("none"));
        Assert.Throws<ArgumentNullException>(() => state.Get<string>(null!));
        Assert.Throws<ArgumentNullException>(() => state.Add<string>("x", null!));
        Assert.Throws<ArgumentException>(() => state.Add("k", "again"));
        state.Set("k", "replaced");
        Assert.Equal("replaced", state.Get<string>("k"));
    }

    [Fact]
    public void Dispose_OfTheTurn_DisposesWhatBelongsToIt()
    {
        var stream = new MemoryStream();
        _turn.TurnState.Add(stream);

        _turn.Dispose();

        Assert.False(stream.CanRead);
    }

    [Fact]
    public void On_NullHandler_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => _turn.OnSendActivities(null!));
        Assert.Throws<ArgumentNullException>(() => _turn.OnUpdateActivity(null!));
        Assert.Throws<ArgumentNullException>(() => _turn.OnDeleteActivity(null!));
    }
}
