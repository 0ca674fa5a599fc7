using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Huiyin.BotFramework.Tests.Dialogs;

/// <summary>Says which of its methods is called. Ends with the user's text when continued, unless told what to do.</summary>
internal sealed class Recorder(
    string id,
    Func<DialogContext, Task<DialogTurnResult>>? begin = null,
    Func<DialogContext, Task<DialogTurnResult>>? proceed = null) : Dialog(id)
{
    public string? HandledEvent { get; init; }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        await SayAsync(dc.Context, "begins", cancellationToken);
        return begin == null ? EndOfTurn : await begin(dc);
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        proceed == null ? dc.EndDialogAsync(dc.Context.Activity.Text, cancellationToken) : proceed(dc);

    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        await SayAsync(dc.Context, $"resumes: {reason} {result}", cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        SayAsync(turnContext, "reprompts", cancellationToken);

    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        SayAsync(turnContext, $"ends: {reason}", cancellationToken);

    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (HandledEvent != e.Name)
        {
            return false;
        }

        await SayAsync(dc.Context, $"handles {e.Name}", cancellationToken);
        return true;
    }

    private Task SayAsync(ITurnContext turnContext, string what, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text($"{Id} {what}"), cancellationToken);
}
