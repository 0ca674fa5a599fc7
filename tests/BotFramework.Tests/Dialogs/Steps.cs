using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Dialogs;

internal static class Steps
{
    public static WaterfallStep Say(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
        return Dialog.EndOfTurn;
    };

    public static WaterfallStep Prompt(string dialogId, PromptOptions options) =>
        (step, cancellationToken) => step.PromptAsync(dialogId, options, cancellationToken);

    public static WaterfallStep Prompt(string dialogId, string text, string? retry = null) => Prompt(dialogId, new PromptOptions
    {
        Prompt = MessageFactory.Text(text),
        RetryPrompt = retry == null ? null! : MessageFactory.Text(retry),
    });

    public static WaterfallStep End(Func<WaterfallStepContext, object?>? result = null) =>
        (step, cancellationToken) => step.EndDialogAsync(result?.Invoke(step)!, cancellationToken);

    /// <summary>Says what the step before has left, and ends with it.</summary>
    public static WaterfallStep Report(string prefix = "got ") => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(MessageFactory.Text($"{prefix}{step.Result}"), cancellationToken);
        return await step.EndDialogAsync(step.Result, cancellationToken);
    };

    public static IMessageActivity AsMessage(this IActivity activity) => Assert.IsType<Activity>(activity, exactMatch: false);
}
