using Huiyin.Concerns;
using Huiyin.Understanding.Positions;
using Huiyin.Understanding.Similar;
using Microsoft.Bot.Builder;

namespace Huiyin.Dialogs.Similar;

/// <summary>Looks whether neighbours, or the resident, reported the same already; and joins instead of filing when the resident wants that.</summary>
internal sealed class SimilarOffers(SimilarConcerns similar, SimilarOptions options, ConcernService concerns, ConcernQueries queries, DistrictTime district)
{
    private const int Mine = 50;
    private const int Looked = 10;

    /// <summary>Once category and place are known, looks for similar concerns; once the resident has chosen one, joins it.</summary>
    /// <returns>Whether the draft is done with: joined, so that nothing is filed.</returns>
    public async Task<bool> MeetAsync(ITurnContext context, ReportDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Joins is null)
        {
            await LookAsync(context, draft, cancellationToken);
            return false;
        }

        var turn = Turn.Of(context);
        var wanted = await queries.FindAsync(turn.Transaction, draft.Joins, cancellationToken);
        if (wanted is null or { IsOpen: false })
        {
            // Settled while the resident thought about it: theirs is filed after all.
            (draft.Joins, draft.Similar) = (null, null);
            return false;
        }

        var joined = await concerns.JoinAsync(turn.Transaction, draft.Joins, turn.Conversation, turn.Actor, cancellationToken);
        joined = await concerns.AddWordsAsync(turn.Transaction, joined.Id, ConcernFiling.TextOf(draft), turn.Actor, cancellationToken);
        if (draft.Photos.Count > 0)
        {
            await concerns.AddAttachmentsAsync(turn.Transaction, joined.Id, draft.Photos, turn.Actor, cancellationToken);
        }

        var key = draft.Similar is { IsOwn: true } ? "similar.own.added" : "report.joined";
        await context.SendActivityAsync(
            turn.Voice.Ask(turn.Voice.Text(key, ("number", ConcernNumber.Format(joined.Number))), turn.Voice.Text("choice.status"), turn.Voice.Text("choice.report")),
            cancellationToken);
        return true;
    }

    private async Task LookAsync(ITurnContext context, ReportDraft draft, CancellationToken cancellationToken)
    {
        var key = $"{draft.Category}|{draft.Area}|{draft.Place}";
        if (!options.Offer || draft is not { Words: not null, Category: not null, HasPlace: true, Offer: null, Urgent: false } || draft.Kind == ConcernKind.Praise || draft.SimilarFor == key)
        {
            return;
        }

        var turn = Turn.Of(context);
        var query = new SimilarQuery(draft.Words, draft.Category, draft.Area, SharedPosition.Parse(draft.Position), Limit: Looked);
        var found = await similar.FindAsync(turn.Transaction, query, cancellationToken);
        (draft.SimilarFor, draft.Similar) = (key, null);
        // What can't be named can't be chosen: neither its matter nor its place is in the content (any more).
        var content = turn.Voice.Content;
        if (found.FirstOrDefault(one => IsNeighbours(one) && (content.Taxonomy.TryFind(one.Concern.Category, out _) || (one.Concern.Area is { } area && content.Areas.TryFind(area, out _)))) is { } best)
        {
            var mine = await queries.OfResidentAsync(turn.Transaction, turn.Resident.Id, Mine, cancellationToken);
            draft.Similar = new SimilarFound(
                best.Concern.Id,
                best.Concern.Number,
                best.Concern.Category,
                best.Concern.Area,
                DateOnly.FromDateTime(district.At(best.Concern.CreatedAt).DateTime),
                best.Participants,
                mine.Any(concern => concern.Id == best.Concern.Id));
        }
    }

    // The same trouble in the next community is settled there, not here, however alike the words are.
    private bool IsNeighbours(SimilarConcern found) => found.Score >= options.OfferFrom && found.Nearness >= Nearness.Neighbourhood;
}
