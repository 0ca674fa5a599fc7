using Huiyin.Concerns;
using Huiyin.DialogContent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Huiyin.Dialogs;

/// <summary>
/// Listens first for what may be said at any step, then lets the dialog under way have the message, and takes what is
/// left for the beginning of a concern: nobody has to find a menu first.
/// </summary>
internal sealed class MainDialog : ComponentDialog
{
    private readonly ReportConcernDialog _report;
    private readonly RectificationReply _rectification;
    private readonly StatusReply _status;
    private readonly LanguageSwitch _language;
    private readonly QuestionFromStaff _questions;

    public MainDialog(ReportConcernDialog report, DisputeDialog dispute, RectificationReply rectification, StatusReply status, LanguageSwitch language, QuestionFromStaff questions)
        : base(nameof(MainDialog))
    {
        (_report, _rectification, _status, _language, _questions) = (report, rectification, status, language, questions);
        AddDialog(report);
        AddDialog(dispute);
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        RouteAsync(innerDc, cancellationToken);

    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        RouteAsync(innerDc, cancellationToken);

    // A conversation that began before an upgrade goes on with the new questions: what was answered is in the draft, not
    // on the stack. Unhandled, the event would end every such conversation with an error.
    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(e.Name == DialogEvents.VersionChanged);

    private async Task<DialogTurnResult> RouteAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        var input = Turn.Of(dialogs.Context).Input;
        var busy = dialogs.ActiveDialog is not null;
        var answer = await _rectification.TryAnswerAsync(dialogs.Context, unnamed: !busy, cancellationToken);
        if (answer.Disputed is { } concernId && !busy)
        {
            await dialogs.BeginDialogAsync(nameof(DisputeDialog), concernId, cancellationToken);
        }
        else if (answer.IsHandled)
        {
            await dialogs.RepromptDialogAsync(cancellationToken);
        }
        else if (!await ObeyAsync(dialogs, input, cancellationToken))
        {
            await (busy ? dialogs.ContinueDialogAsync(cancellationToken) : OpenAsync(dialogs, input, cancellationToken));
        }

        return EndOfTurn;
    }

    private async Task<bool> ObeyAsync(DialogContext dialogs, ResidentInput input, CancellationToken cancellationToken)
    {
        switch (input.Command)
        {
            case Command.Help:
                return await InterruptAsync(dialogs, "help", cancellationToken);
            case Command.Human:
                return await InterruptAsync(dialogs, "human", cancellationToken);
            case Command.Status:
                await _status.SendAllAsync(dialogs.Context, cancellationToken);
                await dialogs.RepromptDialogAsync(cancellationToken);
                return true;
            case Command.SpeakChinese or Command.SpeakEnglish:
                await _language.ToAsync(dialogs.Context, input.Command == Command.SpeakEnglish ? Locales.English : Locales.Chinese, cancellationToken);
                await dialogs.RepromptDialogAsync(cancellationToken);
                return true;
            case Command.Cancel:
                await DropAsync(dialogs, dialogs.ActiveDialog is null ? "report.cancel.nothing" : "report.cancelled", cancellationToken);
                return true;
            case Command.StartOver or Command.NewConcern:
                await DropAsync(dialogs, key: null, cancellationToken);
                await dialogs.BeginDialogAsync(nameof(ReportConcernDialog), null, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private async Task<DialogTurnResult> OpenAsync(DialogContext dialogs, ResidentInput input, CancellationToken cancellationToken)
    {
        if (input.Command switch
            {
                Command.Greeting => "greeting.again",
                Command.Thanks => "thanks",
                Command.Yes or Command.No or Command.Back or Command.Skip or Command.Done or Command.None or Command.Change => "nothing-open",
                _ => null,
            } is { } key)
        {
            await dialogs.Context.SendActivityAsync(Turn.Of(dialogs.Context).Voice.Say(key), cancellationToken);
            return EndOfTurn;
        }

        return await _status.TrySendOneAsync(dialogs.Context, cancellationToken) || await _questions.TryAnswerAsync(dialogs.Context, cancellationToken)
            ? EndOfTurn
            : await dialogs.BeginDialogAsync(nameof(ReportConcernDialog), ReportConcernDialog.WithWords, cancellationToken);
    }

    private static async Task<bool> InterruptAsync(DialogContext dialogs, string key, CancellationToken cancellationToken)
    {
        await dialogs.Context.SendActivityAsync(Turn.Of(dialogs.Context).Voice.Say(key), cancellationToken);
        await dialogs.RepromptDialogAsync(cancellationToken);
        return true;
    }

    private async Task DropAsync(DialogContext dialogs, string? key, CancellationToken cancellationToken)
    {
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        await _report.DropAsync(dialogs.Context, cancellationToken);
        if (key is not null)
        {
            var voice = Turn.Of(dialogs.Context).Voice;
            await dialogs.Context.SendActivityAsync(voice.Ask(voice.Text(key), voice.Text("choice.report"), voice.Text("choice.status")), cancellationToken);
        }
    }
}
