using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Dialogs;

/// <summary>A conversation whose dialog stack goes through the storage between any two turns.</summary>
internal sealed class DialogConversation
{
    private readonly ConversationState _conversationState = new(new MemoryStorage());
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private readonly Action<DialogSet> _addDialogs;
    private readonly string _initialDialog;
    private readonly object? _options;

    public DialogConversation(string initialDialog, Action<DialogSet> addDialogs, object? options = null, string? channelId = null, bool traces = false)
    {
        _initialDialog = initialDialog;
        _addDialogs = addDialogs;
        _options = options;
        _dialogState = _conversationState.CreateProperty<DialogState>("DialogState");
        Adapter = channelId == null ? new TestAdapter(sendTraceActivity: traces) : new TestAdapter(channelId, traces);
        Adapter.Use(new AutoSaveStateMiddleware(_conversationState));
    }

    public DialogConversation(Dialog dialog, object? options = null, string? channelId = null)
        : this(dialog.Id, dialogs => dialogs.Add(dialog), options, channelId)
    {
    }

    public TestAdapter Adapter { get; }

    public DialogTurnResult? LastResult { get; private set; }

    /// <summary>Runs before the stack continues; a result other than null ends the turn.</summary>
    public Func<DialogContext, CancellationToken, Task<DialogTurnResult?>>? Before { get; init; }

    /// <summary>Runs after every turn.</summary>
    public Func<DialogContext, DialogTurnResult, CancellationToken, Task>? After { get; init; }

    public TestFlow Flow => new(Adapter, TurnAsync);

    public static Activity Message(string? text = null, string? locale = null) => new() { Type = ActivityTypes.Message, Text = text, Locale = locale };

    public async Task TurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(_dialogState);
        _addDialogs(dialogs);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        var result = Before == null ? null : await Before(dc, cancellationToken);
        result ??= await dc.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
        {
            result = await dc.BeginDialogAsync(_initialDialog, _options, cancellationToken);
        }

        LastResult = result;
        if (After != null)
        {
            await After(dc, result, cancellationToken);
        }
    }
}
