using Huiyin.DialogContent;
using Huiyin.Dialogs.Corrections;
using Huiyin.Dialogs.Questions;
using Microsoft.Bot.Builder;
using ConversationState = Microsoft.Bot.Builder.ConversationState;
using Microsoft.Bot.Builder.Dialogs;

namespace Huiyin.Dialogs;

/// <summary>
/// Takes a concern: asks what is missing, shows what was understood, files it. One loop over a list of questions, so
/// that going back, changing an answer and answering several questions at once need no paths of their own.
/// </summary>
internal sealed class ReportConcernDialog : ComponentDialog
{
    /// <summary>Begin with this option when the present message already tells the concern.</summary>
    public const string WithWords = "with-words";

    private const string AskedAlready = "asked-already";
    private const string Loop = "loop";
    private const int Patience = 2;

    private readonly IReadOnlyList<IReportQuestion> _questions;
    private readonly IStatePropertyAccessor<ReportDraft> _drafts;
    private readonly DraftCorrections _corrections;
    private readonly ConcernFiling _filing;

    public ReportConcernDialog(ConversationState state, ReportQuestions questions, DraftCorrections corrections, ConcernFiling filing)
        : base(nameof(ReportConcernDialog))
    {
        _questions = questions.InOrder;
        _drafts = state.CreateProperty<ReportDraft>("reportDraft");
        _corrections = corrections;
        _filing = filing;
        AddDialog(new WaterfallDialog(Loop, [AskAsync, HearAsync]));
        InitialDialogId = Loop;
    }

    public Task<ReportDraft?> DraftAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _drafts.GetAsync(context, () => null!, cancellationToken)!;

    public Task DropAsync(ITurnContext context, CancellationToken cancellationToken) => _drafts.DeleteAsync(context, cancellationToken);

    protected override async Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var draft = await OpenDraftAsync(turnContext, cancellationToken);
        if (Next(draft) is { } question)
        {
            await turnContext.SendActivityAsync(question.Ask(draft, Turn.Of(turnContext).Voice), cancellationToken);
        }
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = await OpenDraftAsync(step.Context, cancellationToken);
        if (step.Options is WithWords)
        {
            draft.Asking = ReportStep.Words;
            await TakeAsync(step.Context, draft, cancellationToken);
        }
        else if (step.Options is AskedAlready)
        {
            return EndOfTurn;
        }

        if (Next(draft) is not { } question)
        {
            await _filing.FileAsync(step.Context, draft, cancellationToken);
            await DropAsync(step.Context, cancellationToken);
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        draft.Asking = question.Step;
        await step.Context.SendActivityAsync(question.Ask(draft, Turn.Of(step.Context).Voice), cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> HearAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var asked = await TakeAsync(step.Context, await OpenDraftAsync(step.Context, cancellationToken), cancellationToken);
        return await step.ReplaceDialogAsync(Loop, asked ? AskedAlready : null, cancellationToken);
    }

    // Returns whether what was said in reply asks the next question already.
    private async Task<bool> TakeAsync(ITurnContext context, ReportDraft draft, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var question = Question(draft.Asking ?? ReportStep.Words);
        draft.Photos.AddRange(turn.Input.Files.AttachmentIds.Except(draft.Photos));
        if (turn.Input.Files.Refused > 0)
        {
            await context.SendActivityAsync(turn.Voice.Say("attachment.refused-type"), cancellationToken);
            if (turn.Input.Text.Length == 0 && turn.Input.Files.AttachmentIds.Count == 0)
            {
                return false;
            }
        }

        if (turn.Input.Command == Command.Back)
        {
            await GoBackAsync(context, draft, cancellationToken);
            return false;
        }

        if (question.Step != ReportStep.Words && _corrections.Apply(draft, turn.Input, turn.Voice) is { } reply)
        {
            await context.SendActivityAsync(reply, cancellationToken);
            return false;
        }

        if (question.Step is not (ReportStep.Words or ReportStep.Summary) && ChangeRequest.Read(turn.Input, turn.Voice) is { } wanted)
        {
            Reopen(draft, wanted);
            return false;
        }

        if (turn.Input.Text.Length == 0 && turn.Input.Files.AttachmentIds.Count > 0 && question.Step is not (ReportStep.Photos or ReportStep.Words))
        {
            await context.SendActivityAsync(turn.Voice.Say("attachment.received"), cancellationToken);
            return false;
        }

        return await HearAsync(context, draft, question, cancellationToken);
    }

    private async Task<bool> HearAsync(ITurnContext context, ReportDraft draft, IReportQuestion question, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var heard = question.Hear(draft, turn.Input, turn.Voice);
        if (!heard.Understood && ++draft.Misunderstood >= Patience)
        {
            // Never a third time: the words go to a person as they are.
            heard = new Heard(true, question.MakeDo(draft, turn.Input, turn.Voice));
        }

        if (heard.Reply is { } reply)
        {
            await context.SendActivityAsync(reply, cancellationToken);
        }

        if (heard.Understood)
        {
            draft.Misunderstood = 0;
            if (!heard.Stay)
            {
                draft.Trail.Add(question.Step);
            }
        }

        if (heard.Reopen is { } reopened)
        {
            Reopen(draft, reopened);
        }

        return heard.ReplyAsks;
    }

    private void Reopen(ReportDraft draft, ReportStep step)
    {
        draft.Misunderstood = 0;
        Question(step).Forget(draft);
        draft.Trail.Remove(step);
    }

    private async Task GoBackAsync(ITurnContext context, ReportDraft draft, CancellationToken cancellationToken)
    {
        draft.Misunderstood = 0;
        if (draft is { Asking: ReportStep.Place, Office: not null })
        {
            draft.Office = null;
        }
        else if (draft.Trail.Count == 0)
        {
            await context.SendActivityAsync(Turn.Of(context).Voice.Say("report.back.first"), cancellationToken);
        }
        else
        {
            var last = draft.Trail[^1];
            draft.Trail.RemoveAt(draft.Trail.Count - 1);
            Question(last).Forget(draft);
        }
    }

    private IReportQuestion Question(ReportStep step) => _questions.First(question => question.Step == step);

    private IReportQuestion? Next(ReportDraft draft) => _questions.FirstOrDefault(question => !question.IsAnswered(draft));

    private Task<ReportDraft> OpenDraftAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _drafts.GetAsync(context, () => new ReportDraft(), cancellationToken);
}
