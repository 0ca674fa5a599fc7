using Huiyin.Concerns;
using Huiyin.DialogContent;
using Microsoft.Bot.Builder.Dialogs;

namespace Huiyin.Dialogs;

/// <summary>After "no, not solved": asks what is still wrong, and adds the words and photos to the reopened concern.</summary>
internal sealed class DisputeDialog : ComponentDialog
{
    private const string Steps = "steps";

    private readonly ConcernService _concerns;
    private readonly ConcernQueries _queries;
    private readonly DistrictTime _district;

    public DisputeDialog(ConcernService concerns, ConcernQueries queries, DistrictTime district)
        : base(nameof(DisputeDialog))
    {
        (_concerns, _queries, _district) = (concerns, queries, district);
        AddDialog(new WaterfallDialog(Steps, [AskAsync, HearAsync]));
        InitialDialogId = Steps;
    }

    private static async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["concern"] = step.Options;
        var voice = Turn.Of(step.Context).Voice;
        await step.Context.SendActivityAsync(voice.Ask(voice.Text("concern.reopened.ask"), voice.Text("choice.skip")), cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> HearAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var concernId = (string)step.Values["concern"];
        if (turn.Input.Files.AttachmentIds.Count > 0)
        {
            await _concerns.AddAttachmentsAsync(turn.Transaction, concernId, turn.Input.Files.AttachmentIds, turn.Actor, cancellationToken);
        }

        var nothing = turn.Input.Command is Command.No or Command.None or Command.Skip or Command.Done;
        if (!nothing && turn.Input.Text.Length > 0)
        {
            var words = turn.Input.Text[..Math.Min(turn.Input.Text.Length, ConcernLimits.Text)];
            await _concerns.AddWordsAsync(turn.Transaction, concernId, words, turn.Actor, cancellationToken);
        }

        var concern = await _queries.FindAsync(turn.Transaction, concernId, cancellationToken);
        await step.Context.SendActivityAsync(
            turn.Voice.Say(
                "concern.reopened",
                ("number", ConcernNumber.Format(concern!.Number)),
                ("unit", ConcernWording.UnitOf(concern.Unit, turn.Voice.Content)),
                ("by", DateOnly.FromDateTime(_district.At(concern.ResolutionDue).DateTime))),
            cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
