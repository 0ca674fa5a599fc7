using Huiyin.Concerns;
using Microsoft.Bot.Builder;

namespace Huiyin.Dialogs;

/// <summary>When staff asked the resident something and wait, what the resident says next answers them.</summary>
internal sealed class QuestionFromStaff(ConcernService concerns, ConcernQueries queries)
{
    public async Task<bool> TryAnswerAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var mine = await queries.OfResidentAsync(turn.Transaction, turn.Resident.Id, 50, cancellationToken);
        var asked = mine.Where(concern => concern.Status == ConcernStatus.AwaitingResident && concern.ReporterId == turn.Resident.Id).ToList();
        if (asked is not [var concern] || turn.Input.Text.Length is 0 or > ConcernLimits.Text)
        {
            return false;
        }

        if (turn.Input.Files.AttachmentIds.Count > 0)
        {
            await concerns.AddAttachmentsAsync(turn.Transaction, concern.Id, turn.Input.Files.AttachmentIds, turn.Actor, cancellationToken);
        }

        await concerns.AddWordsAsync(turn.Transaction, concern.Id, turn.Input.Text, turn.Actor, cancellationToken);
        var unit = ConcernWording.UnitOf(concern.Unit, turn.Voice.Content);
        await context.SendActivityAsync(turn.Voice.Say("concern.asked.answered", ("unit", unit)), cancellationToken);
        return true;
    }
}
