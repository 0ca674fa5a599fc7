using Huiyin.Concerns;
using Huiyin.Dialogs.Drafts;
using Microsoft.Bot.Builder.Dialogs;

namespace Huiyin.Dialogs.Errands;

/// <summary>Begins errands: finds the concerns one may be about, and says so where there is none.</summary>
internal sealed class ErrandStarter(ErrandDialog dialog, IEnumerable<IErrand> kinds, ConcernQueries queries, NewMatterReader matters)
{
    private const int Read = 100;

    /// <summary>Of one of the resident's concerns; <paramref name="nothing"/> is said when it suits none of them.</summary>
    public async Task BeginAsync(DialogContext dialogs, Errand errand, string nothing, CancellationToken cancellationToken)
    {
        if (errand.ConcernId is null && errand.Candidates.Count == 0)
        {
            errand.Candidates = [.. (await SuitableAsync(dialogs, errand.Kind, cancellationToken)).Select(concern => concern.Id)];
        }

        if (errand.ConcernId is null && errand.Candidates.Count == 0)
        {
            await dialogs.Context.SendActivityAsync(Turn.Of(dialogs.Context).Voice.Say(nothing), cancellationToken);
            await dialogs.RepromptDialogAsync(cancellationToken);
            return;
        }

        await dialog.StartAsync(dialogs, errand, cancellationToken);
    }

    /// <summary>Of none of them.</summary>
    public Task BeginAsync(DialogContext dialogs, Errand errand, CancellationToken cancellationToken) => dialog.StartAsync(dialogs, errand, cancellationToken);

    /// <summary>When staff asked the resident something and wait, what the resident says next answers them, unless it plainly is something else.</summary>
    public async Task<bool> TryAnswerAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dialogs.Context);
        var waiting = await SuitableAsync(dialogs, ErrandKind.Answer, cancellationToken);
        if (waiting.Count == 0 || (turn.Input.Text.Length == 0 && turn.Input.Files.AttachmentIds.Count == 0))
        {
            return false;
        }

        var errand = Said(ErrandKind.Answer, turn);
        errand.Candidates = [.. waiting.Select(concern => concern.Id)];
        errand.OrNew = waiting.Count > 1 || matters.IsConcernApartFrom(waiting[0].Category, turn.Input.Text, turn.Voice);
        await dialog.StartAsync(dialogs, errand, cancellationToken);
        return true;
    }

    /// <summary>A photo without a word, while something is under way, may belong to it.</summary>
    public async Task<bool> TryAddPhotosAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dialogs.Context);
        if (turn.Input.Text.Length > 0 || turn.Input.Files.AttachmentIds.Count == 0 || await SuitableAsync(dialogs, ErrandKind.AddMore, cancellationToken) is not { Count: > 0 } open)
        {
            return false;
        }

        var errand = Said(ErrandKind.AddMore, turn);
        (errand.Candidates, errand.OrNew) = ([.. open.Select(concern => concern.Id)], true);
        await dialog.StartAsync(dialogs, errand, cancellationToken);
        return true;
    }

    public static Errand Said(ErrandKind kind, Turn turn) => new()
    {
        Kind = kind,
        Words = AddMoreErrand.Kept(turn.Input.Text),
        Photos = [.. turn.Input.Files.AttachmentIds],
    };

    public bool Suits(ErrandKind kind, Concern concern, string residentId) => kinds.First(errand => errand.Kind == kind).Suits(concern, residentId);

    private async Task<IReadOnlyList<Concern>> SuitableAsync(DialogContext dialogs, ErrandKind kind, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dialogs.Context);
        var mine = await queries.OfResidentAsync(turn.Transaction, turn.Resident.Id, Read, cancellationToken);
        return [.. mine.Where(concern => Suits(kind, concern, turn.Resident.Id))];
    }
}
