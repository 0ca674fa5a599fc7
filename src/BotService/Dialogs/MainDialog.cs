using Huiyin.DialogContent;
using Huiyin.Dialogs.Courtesy;
using Huiyin.Dialogs.DoorToDoor;
using Huiyin.Dialogs.Drafts;
using Huiyin.Dialogs.Errands;
using Huiyin.Dialogs.Policies;
using Microsoft.Bot.Builder.Dialogs;

namespace Huiyin.Dialogs;

/// <summary>
/// Listens first for what may be said at any step, then lets the dialog under way have the message, and takes what is
/// left for the beginning of a concern: nobody has to find a menu first.
/// </summary>
internal sealed class MainDialog : ComponentDialog
{
    // Whoever comes back after this has left what was under way, and has to be reminded of it.
    private static readonly TimeSpan Absence = TimeSpan.FromHours(6);

    private readonly ReportConcernDialog _report;
    private readonly ErrandDialog _errand;
    private readonly RectificationReply _rectification;
    private readonly AnytimeCommands _commands;
    private readonly NumberedWords _numbers;
    private readonly SubscriptionWords _subscriptions;
    private readonly PolicyReply _policies;
    private readonly ErrandStarter _errands;
    private readonly TurnListener _listener;
    private readonly TurnCourtesy _courtesy;
    private readonly TalkMemories _memories;
    private readonly DoorToDoorWords _doors;
    private readonly TimeProvider _time;

    public MainDialog(
        ReportConcernDialog report,
        DisputeDialog dispute,
        ErrandDialog errand,
        RectificationReply rectification,
        AnytimeCommands commands,
        NumberedWords numbers,
        SubscriptionWords subscriptions,
        PolicyReply policies,
        ErrandStarter errands,
        TurnListener listener,
        TurnCourtesy courtesy,
        TalkMemories memories,
        DoorToDoorWords doors,
        TimeProvider time)
        : base(nameof(MainDialog))
    {
        (_report, _errand, _rectification, _commands, _numbers, _subscriptions, _errands) = (report, errand, rectification, commands, numbers, subscriptions, errands);
        (_policies, _listener, _courtesy, _memories, _doors, _time) = (policies, listener, courtesy, memories, doors, time);
        AddDialog(report);
        AddDialog(dispute);
        AddDialog(errand);
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
        var memory = await _memories.OfAsync(dialogs.Context, cancellationToken);
        await ListenAsync(dialogs, memory, cancellationToken);
        memory.Answers = [.. Turn.Of(dialogs.Context).Voice.Offered];
        return EndOfTurn;
    }

    private async Task ListenAsync(DialogContext dialogs, TalkMemory memory, CancellationToken cancellationToken)
    {
        await _listener.ListenAsync(dialogs.Context, memory, cancellationToken);
        if (await _doors.TryAnswerAsync(dialogs.Context, cancellationToken))
        {
            await dialogs.RepromptDialogAsync(cancellationToken);
            return;
        }

        var draft = await _report.DraftAsync(dialogs.Context, cancellationToken);
        if (await _courtesy.MeetAsync(dialogs.Context, draft, memory, cancellationToken) is { } askAgain)
        {
            await (askAgain ? dialogs.RepromptDialogAsync(cancellationToken) : Task.CompletedTask);
            return;
        }

        var offered = await ComeBackAsync(dialogs, memory, cancellationToken);
        var busy = dialogs.ActiveDialog is not null;
        if (Turn.Of(dialogs.Context).Danger is not null)
        {
            await TakeDangerAsync(dialogs, cancellationToken);
            return;
        }

        var rating = await _errand.IsRatingAsync(dialogs, cancellationToken);
        var answer = await _rectification.TryAnswerAsync(dialogs.Context, unnamed: !busy, settled: !busy || rating, cancellationToken);
        if (answer.Disputed is { } disputed)
        {
            await (rating
                ? dialogs.ReplaceDialogAsync(nameof(DisputeDialog), disputed, cancellationToken)
                : dialogs.BeginDialogAsync(nameof(DisputeDialog), disputed, cancellationToken));
        }
        else if (answer.Confirmed is { } confirmed && (rating || dialogs.ActiveDialog?.Id != nameof(ErrandDialog)))
        {
            await _errands.BeginAsync(dialogs, new Errand { Kind = ErrandKind.Rate, ConcernId = confirmed }, cancellationToken);
        }
        else if (answer.IsHandled)
        {
            await dialogs.RepromptDialogAsync(cancellationToken);
        }
        else if (!await _commands.ObeyAsync(dialogs, cancellationToken) && !await _numbers.TryAsync(dialogs, busy, cancellationToken) && !await _subscriptions.TryAsync(dialogs, cancellationToken))
        {
            await GoOnAsync(dialogs, busy, offered, cancellationToken);
        }
    }

    private async Task GoOnAsync(DialogContext dialogs, bool busy, bool offered, CancellationToken cancellationToken)
    {
        if (offered)
        {
            await dialogs.RepromptDialogAsync(cancellationToken);
        }
        else if (!busy || await _policies.LetGoAsync(dialogs, cancellationToken))
        {
            await OpenAsync(dialogs, cancellationToken);
        }
        else if (await dialogs.ContinueDialogAsync(cancellationToken) is { Status: DialogTurnStatus.Complete, Result: ErrandResult something })
        {
            await BeginWithAsync(dialogs, something, cancellationToken);
        }
    }

    private async Task OpenAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dialogs.Context);
        // Staff may have asked a question that "yes" answers.
        if (turn.Input.Command is Command.Yes or Command.No or Command.None or Command.Skip && await _errands.TryAnswerAsync(dialogs, cancellationToken))
        {
            return;
        }

        if (turn.Input.Command switch
            {
                Command.Greeting => "greeting.again",
                Command.Thanks => "thanks",
                not null => "nothing-open",
                _ => null,
            } is { } key)
        {
            if (await _report.DropAsync(dialogs.Context, cancellationToken))
            {
                await dialogs.BeginDialogAsync(nameof(ReportConcernDialog), null, cancellationToken);
                return;
            }

            await dialogs.Context.SendActivityAsync(turn.Voice.Say(key), cancellationToken);
            return;
        }

        if (!await _errands.TryAnswerAsync(dialogs, cancellationToken) && !await _errands.TryAddPhotosAsync(dialogs, cancellationToken) && !await _policies.TryAnswerAsync(dialogs, cancellationToken))
        {
            await dialogs.BeginDialogAsync(nameof(ReportConcernDialog), ReportConcernDialog.WithWords, cancellationToken);
        }
    }

    // Somebody who comes back days later is asked about what was left, whatever they say first; a tap on the card of that
    // very report, or a command, needs no such question.
    private async Task<bool> ComeBackAsync(DialogContext dialogs, TalkMemory memory, CancellationToken cancellationToken)
    {
        var (now, left) = (_time.GetUtcNow(), memory.HeardAt);
        memory.HeardAt = now;
        var draft = await _report.DraftAsync(dialogs.Context, cancellationToken);
        var input = Turn.Of(dialogs.Context).Input;
        if (dialogs.ActiveDialog is null || left is null || now - left < Absence || (input.Tap?.Draft is { } shown && shown == draft?.Id))
        {
            return false;
        }

        if (dialogs.ActiveDialog.Id == nameof(DisputeDialog) || await _errand.HoldsWordsAsync(dialogs, cancellationToken))
        {
            // What was said, or is said now, belongs to a concern that waits for it.
            return false;
        }

        await dialogs.CancelAllDialogsAsync(cancellationToken);
        if (draft?.Words is null)
        {
            await _report.ForgetAsync(dialogs.Context, cancellationToken);
            return false;
        }

        draft.Offer ??= DraftOffer.Resume;
        draft.Held = input.Command is null && input.Text.Length > 0 ? input.Text : null;
        await _report.RestAsync(dialogs, cancellationToken);
        return true;
    }

    private async Task TakeDangerAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        // An errand waits for nothing that matters as much.
        if (dialogs.ActiveDialog is { } active && active.Id != nameof(ReportConcernDialog))
        {
            await dialogs.CancelAllDialogsAsync(cancellationToken);
            await _report.PutAsideAsync(dialogs.Context, cancellationToken);
        }

        await (dialogs.ActiveDialog is null
            ? dialogs.BeginDialogAsync(nameof(ReportConcernDialog), ReportConcernDialog.WithWords, cancellationToken)
            : dialogs.ContinueDialogAsync(cancellationToken));
    }

    private async Task BeginWithAsync(DialogContext dialogs, ErrandResult something, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dialogs.Context);
        var draft = await _report.OpenDraftAsync(dialogs.Context, cancellationToken);
        draft.Photos.AddRange(something.Photos.Except(draft.Photos));
        dialogs.Context.TurnState.Set(turn with { Input = new ResidentInput(something.Words ?? "", null, null, ReceivedFiles.None) });
        await dialogs.BeginDialogAsync(nameof(ReportConcernDialog), something.Words is null ? null : ReportConcernDialog.WithWords, cancellationToken);
    }
}
