#nullable disable

using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

public class DialogTestClient
{
    private readonly TestAdapter _testAdapter;
    private readonly BotCallbackHandler _turn;

    public DialogTestClient(string channelId, Dialog targetDialog, object initialDialogOptions = null, IEnumerable<IMiddleware> middlewares = null, ConversationState conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    public DialogTestClient(TestAdapter testAdapter, Dialog targetDialog, object initialDialogOptions = null, IEnumerable<IMiddleware> middlewares = null, ConversationState conversationState = null)
    {
        ArgumentNullException.ThrowIfNull(testAdapter);
        ArgumentNullException.ThrowIfNull(targetDialog);

        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _testAdapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
        {
            _testAdapter.Use(middleware);
        }

        var dialogState = ConversationState.CreateProperty<DialogState>("DialogState");
        _turn = (turnContext, cancellationToken) => RunAsync(turnContext, dialogState, targetDialog, initialDialogOptions, cancellationToken);
    }

    /// <summary>Of the last turn.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; }

    /// <summary>Of the last turn.</summary>
    public DialogContext DialogContext { get; private set; }

    public ConversationState ConversationState { get; }

    public virtual async Task<TActivity> SendActivityAsync<TActivity>(Activity activity, CancellationToken cancellationToken = default)
    {
        await _testAdapter.ProcessActivityAsync(activity, _turn, cancellationToken).ConfigureAwait(false);
        return GetNextReply<TActivity>();
    }

    public virtual async Task<TActivity> SendActivityAsync<TActivity>(string text, CancellationToken cancellationToken = default)
    {
        await _testAdapter.SendTextToBotAsync(text, _turn, cancellationToken).ConfigureAwait(false);
        return GetNextReply<TActivity>();
    }

    /// <summary>Null where the bot has said nothing more.</summary>
    public virtual TActivity GetNextReply<TActivity>() => (TActivity)_testAdapter.GetNextReply();

    private async Task RunAsync(ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogState, Dialog targetDialog, object initialDialogOptions, CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(dialogState).Add(targetDialog);
        DialogContext = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (DialogTurnResult.Status == DialogTurnStatus.Empty)
        {
            DialogTurnResult = await DialogContext.BeginDialogAsync(targetDialog.Id, initialDialogOptions, cancellationToken).ConfigureAwait(false);
        }
    }
}
