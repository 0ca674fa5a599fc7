using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Builder;

public sealed class ActivityHandlerTests
{
    [Theory]
    [InlineData(ActivityTypes.Message, "Message")]
    [InlineData(ActivityTypes.MessageUpdate, "MessageUpdate")]
    [InlineData(ActivityTypes.MessageDelete, "MessageDelete")]
    [InlineData(ActivityTypes.EndOfConversation, "EndOfConversation")]
    [InlineData(ActivityTypes.Typing, "Typing")]
    [InlineData(ActivityTypes.Command, "Command")]
    [InlineData(ActivityTypes.CommandResult, "CommandResult")]
    [InlineData(ActivityTypes.Event, "Event")]
    [InlineData(ActivityTypes.Trace, "Unrecognized")]
    [InlineData("what is this", "Unrecognized")]
    public async Task OnTurn_ByType_CallsItsMethodAlone(string type, string called)
    {
        Assert.Equal([called], await CallsAsync(new Activity(type)));
    }

    [Fact]
    public async Task OnTurn_EventOfTokens_IsNoOrdinaryEvent()
    {
        Assert.Equal(["TokenResponse"], await CallsAsync(new Activity(ActivityTypes.Event, name: "tokens/response")));
        Assert.Equal(["Event"], await CallsAsync(new Activity(ActivityTypes.Event, name: "other")));
    }

    [Fact]
    public async Task OnTurn_MembersCameAndWent_ToldUnlessItWasTheBotAlone()
    {
        Assert.Equal(["MembersAdded bot,u"], await CallsAsync(Update(added: ["bot", "u"])));
        Assert.Equal(["MembersRemoved u"], await CallsAsync(Update(removed: ["u"])));
        Assert.Empty(await CallsAsync(Update(added: ["bot"])));
        Assert.Empty(await CallsAsync(Update(removed: ["bot"])));
        Assert.Empty(await CallsAsync(Update()));
        Assert.Empty(await CallsAsync(Update(added: [])));
    }

    [Fact]
    public async Task OnTurn_Reactions_AddedBeforeRemoved()
    {
        var both = new Activity(ActivityTypes.MessageReaction)
        {
            ReactionsAdded = [new MessageReaction(MessageReactionTypes.Like)],
            ReactionsRemoved = [new MessageReaction(MessageReactionTypes.PlusOne)],
        };

        Assert.Equal(["ReactionsAdded like", "ReactionsRemoved plusOne"], await CallsAsync(both));
        Assert.Empty(await CallsAsync(new Activity(ActivityTypes.MessageReaction)));
    }

    [Theory]
    [InlineData("add", "InstallationAdd")]
    [InlineData("add-upgrade", "InstallationAdd")]
    [InlineData("remove", "InstallationRemove")]
    [InlineData("remove-upgrade", "InstallationRemove")]
    [InlineData("other", null)]
    [InlineData(null, null)]
    public async Task OnTurn_InstallationUpdate_ByAction(string? action, string? called)
    {
        var calls = await CallsAsync(new Activity(ActivityTypes.InstallationUpdate, action: action));

        Assert.Equal(called is null ? [] : [called], calls);
    }

    [Fact]
    public async Task OnTurn_InvokeNobodyHandles_Answers501()
    {
        Assert.Equal(501, (await AnswerAsync("unknown")).Status);
        Assert.Equal(501, (await AnswerAsync("signin/verifyState")).Status);
    }

    [Fact]
    public async Task OnTurn_InvokeHandled_AnswersWithItsBody()
    {
        var answer = await AnswerAsync("good");

        Assert.Equal((200, "body"), (answer.Status, answer.Body));
        Assert.True(answer.IsSuccessStatusCode());
    }

    [Fact]
    public async Task OnTurn_InvokeRefused_AnswersWithItsStatus()
    {
        var turn = new TurnContext(new RecordingAdapter(), new Activity(ActivityTypes.Invoke, name: "signin/tokenExchange"));

        await new Recorder().OnTurnAsync(turn);

        var answer = Assert.IsType<InvokeResponse>(Assert.Single(((RecordingAdapter)turn.Adapter).Sent).Value);
        Assert.Equal((412, "why"), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task OnTurn_InvokeAnsweredByTheBot_IsNotAnsweredTwice()
    {
        var adapter = new RecordingAdapter();
        var turn = new TurnContext(adapter, new Activity(ActivityTypes.Invoke, name: "good"));
        turn.TurnState.Add(BotAdapter.InvokeResponseKey, new Activity("invokeResponse"));

        await new Recorder().OnTurnAsync(turn);

        Assert.Empty(adapter.Sent);
    }

    [Fact]
    public async Task OnTurn_NothingToHandle_Throws()
    {
        var bot = new ActivityHandler();

        await Assert.ThrowsAsync<ArgumentNullException>(() => bot.OnTurnAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(() => bot.OnTurnAsync(Turns.Of(new Activity())));
    }

    [Fact]
    public async Task OnTurn_NothingOverridden_DoesNothing()
    {
        var adapter = new RecordingAdapter();
        string[] types = [ActivityTypes.Message, ActivityTypes.ConversationUpdate, ActivityTypes.MessageReaction, "other"];

        foreach (var type in types)
        {
            await new ActivityHandler().OnTurnAsync(new TurnContext(adapter, new Activity(type)));
        }

        Assert.Empty(adapter.Sent);
    }

    private static async Task<List<string>> CallsAsync(Activity activity)
    {
        var bot = new Recorder();
        await bot.OnTurnAsync(Turns.Of(activity));
        return bot.Calls;
    }

    private static async Task<InvokeResponse> AnswerAsync(string name)
    {
        var adapter = new RecordingAdapter();
        var bot = name == "good" ? new Recorder() : new ActivityHandler();
        await bot.OnTurnAsync(new TurnContext(adapter, new Activity(ActivityTypes.Invoke, name: name)));
        var sent = Assert.Single(adapter.Sent);
        Assert.Equal("invokeResponse", sent.Type);
        return Assert.IsType<InvokeResponse>(sent.Value);
    }

    private static Activity Update(string[]? added = null, string[]? removed = null) => new(ActivityTypes.ConversationUpdate)
    {
        Recipient = new ChannelAccount("bot"),
        MembersAdded = added?.Select(id => new ChannelAccount(id)).ToList(),
        MembersRemoved = removed?.Select(id => new ChannelAccount(id)).ToList(),
    };

    private sealed class Recorder : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("Message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("MessageUpdate");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("MessageDelete");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("EndOfConversation");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("Typing");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Note("Command");

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note("CommandResult");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("Event");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("TokenResponse");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("Unrecognized");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("InstallationAdd");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("InstallationRemove");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"MembersAdded {string.Join(',', membersAdded.Select(m => m.Id))}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"MembersRemoved {string.Join(',', membersRemoved.Select(m => m.Id))}");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"ReactionsAdded {messageReactions[0].Type}");

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"ReactionsRemoved {messageReactions[0].Type}");

        protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            throw new InvokeResponseException(HttpStatusCode.PreconditionFailed, "why");

        protected override Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.Activity.Name == "good"
                ? Task.FromResult(CreateInvokeResponse("body"))
                : base.OnInvokeActivityAsync(turnContext, cancellationToken);

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
