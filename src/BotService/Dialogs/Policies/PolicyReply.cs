using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Dialogs.Drafts;
using Huiyin.Understanding;
using Huiyin.Understanding.Policies;
using Microsoft.Bot.Builder.Dialogs;

namespace Huiyin.Dialogs.Policies;

/// <summary>Answers what a local policy answers, with source and date. It is filed only when the resident wants it passed on as well.</summary>
internal sealed class PolicyReply(PolicyFinder finder, ConcernReader reader, ReportConcernDialog report)
{
    /// <summary>False when the words are no question that a policy answers.</summary>
    public async Task<bool> TryAnswerAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dialogs.Context);
        if (turn.Input.Text.Length == 0 || turn.Input.Files.AttachmentIds.Count > 0 || finder.Answer(turn.Input.Text) is not { } answer)
        {
            return false;
        }

        var policy = answer.Policy;
        await dialogs.Context.SendActivityAsync(
            turn.Voice.Say("policy.answer", ("title", policy.Title), ("answer", policy.Answer), ("source", policy.Source), ("issued", policy.Date), ("until", policy.ValidUntil)),
            cancellationToken);
        var draft = await report.OpenDraftAsync(dialogs.Context, cancellationToken);
        draft.Words = turn.Input.Text;
        draft.Take(reader.Read(turn.Input.Text, turn.Voice.Locale));
        (draft.Kind, draft.Category, draft.Offer, draft.Trail) = (ConcernKind.Enquiry, policy.Category.Code, DraftOffer.Answered, [ReportStep.Words]);
        await dialogs.BeginDialogAsync(report.Id, null, cancellationToken);
        return true;
    }

    /// <summary>Lets the answered question go when the resident goes on to something else; true when it did.</summary>
    public async Task<bool> LetGoAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dialogs.Context);
        if (dialogs.ActiveDialog?.Id != report.Id || await report.DraftAsync(dialogs.Context, cancellationToken) is not { Offer: DraftOffer.Answered } || IsAnswer(turn))
        {
            return false;
        }

        await dialogs.CancelAllDialogsAsync(cancellationToken);
        await report.ForgetAsync(dialogs.Context, cancellationToken);
        return true;
    }

    private static bool IsAnswer(Turn turn) => turn.Input.Command is Command.Yes or Command.No or Command.None or Command.Skip or Command.Drop or Command.Resume or Command.Done
        || turn.Input.SaysPrompt("policy.choice.pass-on", turn.Voice) || turn.Input.SaysPrompt("policy.choice.enough", turn.Voice);
}
