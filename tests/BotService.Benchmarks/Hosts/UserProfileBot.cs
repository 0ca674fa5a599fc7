using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Huiyin.Benchmarks.Hosts;

internal sealed class UserProfileBot : ActivityHandler
{
    private readonly ConversationState _conversationState;
    private readonly UserState _userState;
    private readonly UserProfileDialog _dialog;
    private readonly IStatePropertyAccessor<DialogState> _dialogState;

    public UserProfileBot()
    {
        var storage = new MemoryStorage();
        _conversationState = new ConversationState(storage);
        _userState = new UserState(storage);
        _dialog = new UserProfileDialog(_userState);
        _dialogState = _conversationState.CreateProperty<DialogState>(nameof(DialogState));
    }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await _conversationState.SaveChangesAsync(turnContext, false, cancellationToken);
        await _userState.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        _dialog.RunAsync(turnContext, _dialogState, cancellationToken);
}
