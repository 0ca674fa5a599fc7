using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Dialogs.Drafts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using ConversationState = Microsoft.Bot.Builder.ConversationState;

namespace Huiyin.Dialogs.Errands;

/// <summary>Runs an errand: which concern, what is still to be known, and the deed. A report under way waits below it on the stack.</summary>
internal sealed class ErrandDialog : ComponentDialog
{
    private const string Loop = "loop";
    private const int Patience = 2;

    private readonly IStatePropertyAccessor<Errand> _errands;
    private readonly IReadOnlyDictionary<ErrandKind, IErrand> _kinds;
    private readonly ConcernChoice _choice;
    private readonly NewMatterReader _matters;
    private readonly ConcernQueries _queries;
    private readonly ReportConcernDialog _report;
    private readonly LaterMatters _later;
    private readonly TalkMemories _memories;

    public ErrandDialog(
        ConversationState state,
        IEnumerable<IErrand> kinds,
        ConcernChoice choice,
        NewMatterReader matters,
        ConcernQueries queries,
        ReportConcernDialog report,
        LaterMatters later,
        TalkMemories memories)
        : base(nameof(ErrandDialog))
    {
        _errands = state.CreateProperty<Errand>("errand");
        _kinds = kinds.ToDictionary(kind => kind.Kind);
        (_choice, _matters, _queries) = (choice, matters, queries);
        (_report, _later, _memories) = (report, later, memories);
        AddDialog(new WaterfallDialog(Loop, [AskAsync, HearAsync]));
        InitialDialogId = Loop;
    }

    public async Task<DialogTurnResult> StartAsync(DialogContext dialogs, Errand errand, CancellationToken cancellationToken)
    {
        await _errands.SetAsync(dialogs.Context, errand, cancellationToken);
        return dialogs.ActiveDialog?.Id == Id
            ? await dialogs.ReplaceDialogAsync(Id, null, cancellationToken)
            : await dialogs.BeginDialogAsync(Id, null, cancellationToken);
    }

    /// <summary>Whether the open question is which concern is meant.</summary>
    public async Task<bool> IsChoosingAsync(DialogContext dialogs, CancellationToken cancellationToken) =>
        dialogs.ActiveDialog?.Id == Id && (await OpenAsync(dialogs.Context, cancellationToken)).IsChoosing;

    /// <summary>Whether the open question is how content the resident is: of all questions the one that nobody has to answer.</summary>
    public async Task<bool> IsRatingAsync(DialogContext dialogs, CancellationToken cancellationToken) =>
        dialogs.ActiveDialog?.Id == Id && await OpenAsync(dialogs.Context, cancellationToken) is { Kind: ErrandKind.Rate, Stars: null };

    /// <summary>Whether the errand has words or photos that are not with a concern yet.</summary>
    public async Task<bool> HoldsWordsAsync(DialogContext dialogs, CancellationToken cancellationToken) =>
        dialogs.ActiveDialog?.Id == Id && await OpenAsync(dialogs.Context, cancellationToken) is var errand && (errand.Words is not null || errand.Photos.Count > 0);

    protected override async Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var errand = await OpenAsync(turnContext, cancellationToken);
        if (await QuestionAsync(turnContext, errand, cancellationToken) is { } question)
        {
            await turnContext.SendActivityAsync(question, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var errand = await OpenAsync(step.Context, cancellationToken);
        if (errand is { IsChoosing: true, Candidates: [var only], OrNew: false })
        {
            errand.ConcernId = only;
        }

        if (await QuestionAsync(step.Context, errand, cancellationToken) is { } question)
        {
            await step.Context.SendActivityAsync(question, cancellationToken);
            return EndOfTurn;
        }

        var concern = await ConcernAsync(step.Context, errand, cancellationToken);
        await step.Context.SendActivityAsync(await _kinds[errand.Kind].DoAsync(step.Context, errand, concern, cancellationToken), cancellationToken);
        return await EndAsync(step, result: null, cancellationToken);
    }

    private async Task<DialogTurnResult> HearAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var errand = await OpenAsync(step.Context, cancellationToken);
        var kind = _kinds[errand.Kind];
        if (errand.IsChoosing && errand.OrNew && IsSomethingNew(turn))
        {
            return await EndAsync(step, new ErrandResult(errand.Words, errand.Photos), cancellationToken);
        }

        var heard = errand.IsChoosing
            ? await _choice.HearAsync(step.Context, errand, cancellationToken)
            : kind.Hear(errand, turn.Input, turn.Voice);
        if (!heard.Understood && turn.Input.Command is null && _matters.IsConcern(turn.Input.Text, turn.Voice))
        {
            return await EndAsync(step, new ErrandResult(turn.Input.Text, turn.Input.Files.AttachmentIds), cancellationToken);
        }

        if (!heard.Understood && ++errand.Misunderstood >= Patience)
        {
            heard = kind.MakeDo(errand, turn.Voice);
        }

        errand.Misunderstood = heard.Understood ? 0 : errand.Misunderstood;
        if (heard.Reply is { } reply)
        {
            await step.Context.SendActivityAsync(reply, cancellationToken);
        }

        return heard.Then == DraftFate.Dropped
            ? await EndAsync(step, result: null, cancellationToken)
            : await step.ReplaceDialogAsync(Loop, null, cancellationToken);
    }

    private async Task<Activity?> QuestionAsync(ITurnContext context, Errand errand, CancellationToken cancellationToken) => errand.IsChoosing
        ? await _choice.AskAsync(context, errand, _kinds[errand.Kind].WhichKey, cancellationToken)
        : _kinds[errand.Kind].Ask(errand, await ConcernAsync(context, errand, cancellationToken), Turn.Of(context).Voice);

    private async Task<Concern?> ConcernAsync(ITurnContext context, Errand errand, CancellationToken cancellationToken) =>
        errand.ConcernId is { } id ? await _queries.FindAsync(Turn.Of(context).Transaction, id, cancellationToken) : null;

    private async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, ErrandResult? result, CancellationToken cancellationToken)
    {
        await _errands.DeleteAsync(step.Context, cancellationToken);
        if (result?.Words is { } words && await _report.DraftAsync(step.Context, cancellationToken) is { Words: not null })
        {
            // The report below goes on first.
            var voice = Turn.Of(step.Context).Voice;
            _later.Keep(await _memories.OfAsync(step.Context, cancellationToken), words, voice);
            await step.Context.SendActivityAsync(voice.Say("report.kept-for-later"), cancellationToken);
            result = null;
        }

        return await step.EndDialogAsync(result, cancellationToken);
    }

    private Task<Errand> OpenAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _errands.GetAsync(context, () => new Errand(), cancellationToken);

    private static bool IsSomethingNew(Turn turn) =>
        turn.Input.Command is Command.NewConcern or Command.None or Command.No || turn.Input.SaysPrompt("choice.something-new", turn.Voice);
}
