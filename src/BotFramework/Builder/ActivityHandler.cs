#nullable disable

using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A bot by overriding: each kind of activity has its method, which does nothing unless overridden.</summary>
public partial class ActivityHandler : IBot
{
    public virtual Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity is null)
        {
            throw new ArgumentException($"{nameof(turnContext)} must have non-null Activity.", nameof(turnContext));
        }

        if (turnContext.Activity.Type is null)
        {
            throw new ArgumentException($"{nameof(turnContext)}.Activity must have non-null Type.", nameof(turnContext));
        }

        return turnContext.Activity.Type switch
        {
            ActivityTypes.Message => OnMessageActivityAsync(Typed<IMessageActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageUpdate =>
                OnMessageUpdateActivityAsync(Typed<IMessageUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageDelete =>
                OnMessageDeleteActivityAsync(Typed<IMessageDeleteActivity>(turnContext), cancellationToken),
            ActivityTypes.ConversationUpdate =>
                OnConversationUpdateActivityAsync(Typed<IConversationUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.MessageReaction =>
                OnMessageReactionActivityAsync(Typed<IMessageReactionActivity>(turnContext), cancellationToken),
            ActivityTypes.Event => OnEventActivityAsync(Typed<IEventActivity>(turnContext), cancellationToken),
            ActivityTypes.Invoke => AnswerInvokeAsync(Typed<IInvokeActivity>(turnContext), cancellationToken),
            ActivityTypes.EndOfConversation =>
                OnEndOfConversationActivityAsync(Typed<IEndOfConversationActivity>(turnContext), cancellationToken),
            ActivityTypes.Typing => OnTypingActivityAsync(Typed<ITypingActivity>(turnContext), cancellationToken),
            ActivityTypes.InstallationUpdate =>
                OnInstallationUpdateActivityAsync(Typed<IInstallationUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.Command => OnCommandActivityAsync(Typed<ICommandActivity>(turnContext), cancellationToken),
            ActivityTypes.CommandResult =>
                OnCommandResultActivityAsync(Typed<ICommandResultActivity>(turnContext), cancellationToken),
            _ => OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken),
        };
    }

    protected virtual Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnEndOfConversationActivityAsync(
        ITurnContext<IEndOfConversationActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTypingActivityAsync(
        ITurnContext<ITypingActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnCommandActivityAsync(
        ITurnContext<ICommandActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnCommandResultActivityAsync(
        ITurnContext<ICommandResultActivity> turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnUnrecognizedActivityTypeAsync(
        ITurnContext turnContext,
        CancellationToken cancellationToken) => Task.CompletedTask;

    private static TypedTurnContext<T> Typed<T>(ITurnContext turnContext)
        where T : IActivity => new(turnContext);
}
