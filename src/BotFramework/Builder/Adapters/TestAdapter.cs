#nullable disable

using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A channel in memory: what is handed in becomes a turn, what the bot sends waits in a queue.</summary>
public partial class TestAdapter : BotAdapter
{
    private const string DefaultLocale = "en-us";

    private readonly ReplyQueue _replies = new();
    private long _lastId = -1;

    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        EnableTrace = sendTraceActivity;
        Conversation = conversation ?? DefaultConversation(Channels.Test);
    }

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(DefaultConversation(channelId), sendTraceActivity)
    {
    }

    /// <summary>Whether traces are kept in the queue, too.</summary>
    public bool EnableTrace { get; set; }

    public string Locale { get; set; } = DefaultLocale;

    /// <summary>What the bot has sent and nobody has taken yet.</summary>
    public Queue<Activity> ActiveQueue => _replies.Activities;

    /// <summary>Where activities come from that don't say so themselves.</summary>
    public ConversationReference Conversation { get; set; }

    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot")
    {
        ArgumentNullException.ThrowIfNull(name);
        return new ConversationReference
        {
            ChannelId = Channels.Test,
            ServiceUrl = "https://test.com",
            Conversation = new ConversationAccount(false, id: name, name: name),
            User = new ChannelAccount(user.ToLowerInvariant(), user),
            Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
            Locale = DefaultLocale,
        };
    }

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    public async Task ProcessActivityAsync(
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Address(activity);
        using var context = CreateTurnContext(activity);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    public override async Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken);
        return null;
    }

    public virtual Task SendTextToBotAsync(
        string userSays,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    public Activity MakeActivity(string text = null) => new(ActivityTypes.Message)
    {
        Locale = Locale ?? DefaultLocale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    public async Task CreateConversationAsync(
        string channelId,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ActiveQueue.Clear();
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString("N"));
        using var context = CreateTurnContext(update);
        await callback(context, cancellationToken);
    }

    /// <returns>Null when the bot has sent nothing more.</returns>
    public IActivity GetNextReply() => _replies.Take();

    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default) =>
        _replies.TakeAsync(cancellationToken);

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference DefaultConversation(string channelId) => new()
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.com",
        User = new ChannelAccount("user1", "User1"),
        Bot = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(false, "convo1", "Conversation1"),
        Locale = DefaultLocale,
    };

    private void Address(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From is null or { Id: "unknown" } or { Role: RoleTypes.Bot })
        {
            activity.From = Conversation.User;
        }

        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id ??= NextId();
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        activity.LocalTimestamp ??= TimeProvider.System.GetLocalNow();
    }

    private string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
}
