using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Dialogs.Errands;
using Huiyin.Summaries;
using Microsoft.Bot.Builder.Dialogs;

namespace Huiyin.Dialogs;

/// <summary>What may be said at any step, as a whole message; afterwards the open question comes again.</summary>
internal sealed class AnytimeCommands(ReportConcernDialog report, ErrandStarter errands, StatusReply status, MyDataReply data, DataCopyReply copy, LanguageSwitch language, Subscriptions subscriptions)
{
    public async Task<bool> ObeyAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        var input = Turn.Of(dialogs.Context).Input;
        switch (input.Command)
        {
            case Command.Help:
                return await InterruptAsync(dialogs, "help", cancellationToken);
            case Command.Human:
                await errands.BeginAsync(dialogs, await CallbackAsync(dialogs, cancellationToken), cancellationToken);
                return true;
            case Command.Status:
                await status.SendAllAsync(dialogs.Context, cancellationToken);
                await dialogs.RepromptDialogAsync(cancellationToken);
                return true;
            case Command.EraseMyData when dialogs.ActiveDialog?.Id != nameof(ErrandDialog):
                await errands.BeginAsync(dialogs, new Errand { Kind = ErrandKind.Erase }, cancellationToken);
                return true;
            case Command.MyData:
                await data.SendAsync(dialogs.Context, cancellationToken);
                await dialogs.RepromptDialogAsync(cancellationToken);
                return true;
            case Command.ExportMyData:
                await copy.SendAsync(dialogs.Context, cancellationToken);
                await dialogs.RepromptDialogAsync(cancellationToken);
                return true;
            case Command.SpeakChinese or Command.SpeakEnglish:
                await language.ToAsync(dialogs.Context, input.Command == Command.SpeakEnglish ? Locales.English : Locales.Chinese, cancellationToken);
                await dialogs.RepromptDialogAsync(cancellationToken);
                return true;
            case Command.AddMore:
                await errands.BeginAsync(dialogs, new Errand { Kind = ErrandKind.AddMore }, "concern.more.none", cancellationToken);
                return true;
            case Command.Withdraw when dialogs.ActiveDialog?.Id != nameof(ErrandDialog):
                await errands.BeginAsync(dialogs, new Errand { Kind = ErrandKind.Withdraw }, "concern.withdraw.none", cancellationToken);
                return true;
            case Command.Rate:
                await errands.BeginAsync(dialogs, new Errand { Kind = ErrandKind.Rate }, "concern.rate.none", cancellationToken);
                return true;
            case Command.Anonymous when dialogs.ActiveDialog?.Id != nameof(ErrandDialog):
                await BeAnonymousAsync(dialogs, cancellationToken);
                return true;
            case Command.Cancel:
                await CancelAsync(dialogs, cancellationToken);
                return true;
            case Command.StartOver or Command.NewConcern when dialogs.ActiveDialog?.Id != nameof(ErrandDialog):
                await BeginAnewAsync(dialogs, input.Command == Command.NewConcern, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private static async Task<bool> InterruptAsync(DialogContext dialogs, string key, CancellationToken cancellationToken)
    {
        await dialogs.Context.SendActivityAsync(Turn.Of(dialogs.Context).Voice.Say(key), cancellationToken);
        await dialogs.RepromptDialogAsync(cancellationToken);
        return true;
    }

    // What was told already is what the call is about, and the number once given need not be given again.
    private async Task<Errand> CallbackAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        var draft = await report.DraftAsync(dialogs.Context, cancellationToken);
        return new Errand
        {
            Kind = ErrandKind.Callback,
            Words = draft?.Words,
            WordsDone = draft?.Words is not null,
            Phone = draft?.Phone,
            PhoneDone = draft?.Phone is not null,
        };
    }

    private async Task BeAnonymousAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        var draft = await report.OpenDraftAsync(dialogs.Context, cancellationToken);
        draft.BeAnonymous();
        await dialogs.Context.SendActivityAsync(Turn.Of(dialogs.Context).Voice.Say("report.anonymous"), cancellationToken);
        if (dialogs.ActiveDialog is null)
        {
            await dialogs.BeginDialogAsync(nameof(ReportConcernDialog), null, cancellationToken);
        }
        else
        {
            await dialogs.RepromptDialogAsync(cancellationToken);
        }
    }

    private async Task<bool> IsSubscribedAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dialogs.Context);
        return (await subscriptions.OfResidentAsync(turn.Transaction, turn.Resident.Id, cancellationToken)).Count > 0;
    }

    private async Task CancelAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        var voice = Turn.Of(dialogs.Context).Voice;
        if (dialogs.ActiveDialog?.Id == nameof(ErrandDialog))
        {
            // Only the errand: the report below it, if there is one, goes on with its question.
            await dialogs.Context.SendActivityAsync(voice.Say("errand.given-up"), cancellationToken);
            await dialogs.EndDialogAsync(cancellationToken: cancellationToken);
            return;
        }

        var busy = dialogs.ActiveDialog is not null;
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        var more = await report.DropAsync(dialogs.Context, cancellationToken);
        // Whoever gets a week's news and says "stop" means the news.
        string[] stop = !busy && await IsSubscribedAsync(dialogs, cancellationToken) ? [voice.Text("weekly.stop")] : [];
        await dialogs.Context.SendActivityAsync(
            voice.Ask(voice.Text(busy ? "report.cancelled" : "report.cancel.nothing"), more ? [] : [.. stop, voice.Text("choice.report"), voice.Text("choice.status")]),
            cancellationToken);
        if (more)
        {
            await dialogs.BeginDialogAsync(nameof(ReportConcernDialog), null, cancellationToken);
        }
    }

    // "Start over" drops what was told; "something new" keeps it for after.
    private async Task BeginAnewAsync(DialogContext dialogs, bool keep, CancellationToken cancellationToken)
    {
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        var held = (await report.DraftAsync(dialogs.Context, cancellationToken))?.Held;
        if (keep)
        {
            await report.PutAsideAsync(dialogs.Context, cancellationToken);
        }
        else
        {
            await report.ForgetAsync(dialogs.Context, cancellationToken);
            await dialogs.Context.SendActivityAsync(Turn.Of(dialogs.Context).Voice.Say("report.start-over"), cancellationToken);
        }

        if (held is not null)
        {
            var turn = Turn.Of(dialogs.Context);
            dialogs.Context.TurnState.Set(turn with { Input = new ResidentInput(held, null, null, ReceivedFiles.None) });
        }

        await dialogs.BeginDialogAsync(nameof(ReportConcernDialog), held is null ? null : ReportConcernDialog.WithWords, cancellationToken);
    }
}
