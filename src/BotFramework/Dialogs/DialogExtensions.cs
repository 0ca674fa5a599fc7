#nullable disable

using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>
    /// Continues the conversation's dialog stack, or begins the dialog where there is none. Called by another bot as its skill, it also obeys
    /// that bot's endOfConversation and reprompt event, and says endOfConversation when the dialog is over.
    /// </summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        ArgumentNullException.ThrowIfNull(turnContext);

        var dialogs = new DialogSet(accessor).Add(dialog);
        var state = await accessor.GetAsync(turnContext, static () => new DialogState(), cancellationToken).ConfigureAwait(false);
        var dialogContext = new DialogContext(dialogs, turnContext, state) { ServicesFromTurn = true };

        for (var ended = false; !ended;)
        {
            try
            {
                await RunOnceAsync(dialog.Id, dialogContext, cancellationToken).ConfigureAwait(false);
                ended = true;
            }
            catch (Exception exception)
            {
                // A dialog that takes the error has put the stack in order; what is left of the turn then runs on it.
                if (!await dialogContext.EmitEventAsync(DialogEvents.Error, exception, bubble: true, fromLeaf: true, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }

    private static async Task RunOnceAsync(string dialogId, DialogContext dialogContext, CancellationToken cancellationToken)
    {
        var isSkill = SkillCaller.Of(dialogContext.Context);
        if (isSkill && await ObeyParentAsync(dialogContext, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        var result = await dialogContext.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (result.Status == DialogTurnStatus.Empty)
        {
            result = await dialogContext.BeginDialogAsync(dialogId, null, cancellationToken).ConfigureAwait(false);
        }

        if (isSkill && result.Status is DialogTurnStatus.Complete or DialogTurnStatus.Cancelled)
        {
            await TellParentAsync(dialogContext.Context, result, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<bool> ObeyParentAsync(DialogContext dialogContext, CancellationToken cancellationToken)
    {
        var activity = dialogContext.Context.Activity;
        if (activity.Type == ActivityTypes.EndOfConversation)
        {
            if (dialogContext.Stack.Count > 0)
            {
                // From the leaf up, so that every dialog hears of it in order.
                var leaf = dialogContext;
                while (leaf.Child is { } child)
                {
                    leaf = child;
                }

                await leaf.CancelAllDialogsAsync(cancelParents: true, cancellationToken: cancellationToken).ConfigureAwait(false);
            }

            return true;
        }

        if (activity.Type == ActivityTypes.Event && activity.Name == DialogEvents.RepromptDialog)
        {
            if (dialogContext.Stack.Count > 0)
            {
                await dialogContext.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
            }

            return true;
        }

        return false;
    }

    private static Task TellParentAsync(ITurnContext turnContext, DialogTurnResult result, CancellationToken cancellationToken)
    {
        var end = new Activity
        {
            Type = ActivityTypes.EndOfConversation,
            Value = result.Result,
            Locale = turnContext.Activity.Locale,
            Code = result.Status == DialogTurnStatus.Complete ? EndOfConversationCodes.CompletedSuccessfully : EndOfConversationCodes.UserCancelled,
        };
        return turnContext.SendActivityAsync(end, cancellationToken);
    }
}
