using Huiyin.Dialogs.Drafts;
using Huiyin.Dialogs.Similar;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using ConversationState = Microsoft.Bot.Builder.ConversationState;

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

    private readonly DraftTalk _talk;
    private readonly TalkMemories _memories;
    private readonly IStatePropertyAccessor<ReportDraft> _drafts;
    private readonly SimilarOffers _similar;
    private readonly ConcernFiling _filing;
    private readonly TimeProvider _time;

    public ReportConcernDialog(ConversationState state, DraftTalk talk, TalkMemories memories, SimilarOffers similar, ConcernFiling filing, TimeProvider time)
        : base(nameof(ReportConcernDialog))
    {
        (_talk, _memories, _similar, _filing, _time) = (talk, memories, similar, filing, time);
        _drafts = state.CreateProperty<ReportDraft>("reportDraft");
        AddDialog(new WaterfallDialog(Loop, [AskAsync, HearAsync]));
        InitialDialogId = Loop;
    }

    /// <summary>The draft under way; null when there is none.</summary>
    public Task<ReportDraft?> DraftAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _drafts.GetAsync(context, () => null!, cancellationToken)!;

    public Task<ReportDraft> OpenDraftAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _drafts.GetAsync(context, () => new ReportDraft { BegunAt = _time.GetUtcNow() }, cancellationToken);

    /// <summary>Drops the draft; a matter that waits for its turn takes its place.</summary>
    /// <returns>Whether one does.</returns>
    public async Task<bool> DropAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (LaterMatters.Take(await _memories.OfAsync(context, cancellationToken)) is { } next)
        {
            await _drafts.SetAsync(context, next, cancellationToken);
            return true;
        }

        await _drafts.DeleteAsync(context, cancellationToken);
        return false;
    }

    public Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken) => _drafts.DeleteAsync(context, cancellationToken);

    /// <summary>Puts the dialog on the stack without asking anything yet.</summary>
    public Task RestAsync(DialogContext dialogs, CancellationToken cancellationToken) => dialogs.BeginDialogAsync(Id, AskedAlready, cancellationToken);

    /// <summary>Keeps the draft under way, if any, for after the matter that begins now.</summary>
    public async Task PutAsideAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (await DraftAsync(context, cancellationToken) is { } draft)
        {
            LaterMatters.PutAside(await _memories.OfAsync(context, cancellationToken), draft);
            await _drafts.DeleteAsync(context, cancellationToken);
        }
    }

    protected override async Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var draft = await OpenDraftAsync(turnContext, cancellationToken);
        if (_talk.Next(draft) is { } question)
        {
            draft.Asking = question.Step;
            await turnContext.SendActivityAsync(question.Ask(draft, Turn.Of(turnContext).Voice), cancellationToken);
        }
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var draft = await OpenDraftAsync(step.Context, cancellationToken);
        if (step.Options is AskedAlready)
        {
            return EndOfTurn;
        }

        if (step.Options is WithWords)
        {
            draft.Asking = ReportStep.Words;
            return await HearAsync(step, cancellationToken);
        }

        if (await _similar.MeetAsync(step.Context, draft, cancellationToken))
        {
            return await EndAsync(step, cancellationToken);
        }

        if (_talk.Next(draft) is not { } question)
        {
            await _filing.FileAsync(step.Context, draft, cancellationToken);
            return await EndAsync(step, cancellationToken);
        }

        draft.Asking = question.Step;
        await step.Context.SendActivityAsync(question.Ask(draft, Turn.Of(step.Context).Voice), cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> HearAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var memory = await _memories.OfAsync(step.Context, cancellationToken);
        var draft = await OpenDraftAsync(step.Context, cancellationToken);
        switch (await _talk.TakeAsync(step.Context, draft, memory, cancellationToken))
        {
            case Taken.AskedAlready:
                return await step.ReplaceDialogAsync(Loop, AskedAlready, cancellationToken);
            case Taken.Dropped:
                return await EndAsync(step, cancellationToken);
            case Taken.PutAside:
                await PutAsideAsync(step.Context, cancellationToken);
                return await step.ReplaceDialogAsync(Loop, WithWords, cancellationToken);
            default:
                return await step.ReplaceDialogAsync(Loop, null, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await DropAsync(step.Context, cancellationToken)
            ? await step.ReplaceDialogAsync(Loop, null, cancellationToken)
            : await step.EndDialogAsync(cancellationToken: cancellationToken);
}
