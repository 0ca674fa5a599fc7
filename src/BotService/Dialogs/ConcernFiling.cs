using Huiyin.Concerns;
using Microsoft.Bot.Builder;

namespace Huiyin.Dialogs;

/// <summary>Turns a confirmed draft into a concern and says its number and the date by which the resident hears.</summary>
internal sealed class ConcernFiling(ConcernService concerns, DistrictTime district)
{
    public async Task FileAsync(ITurnContext context, ReportDraft draft, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var filing = new NewConcern(
            turn.Resident.Id,
            turn.Conversation,
            draft.Kind,
            draft.Category!,
            TextOf(draft),
            turn.Voice.Locale,
            draft.Area,
            draft.Place,
            draft.SinceWhen,
            draft.Phone,
            draft.Photos,
            draft.Id,
            draft.Urgent);
        var concern = await concerns.FileAsync(turn.Transaction, filing, turn.Actor, cancellationToken);
        var text = turn.Voice.Text(
            draft.Urgent ? "report.filed.urgent" : "report.filed",
            ("number", ConcernNumber.Format(concern.Number)),
            ("by", draft.Urgent ? district.At(concern.ResolutionDue) : DateOnly.FromDateTime(district.At(concern.ResolutionDue).DateTime)));
        await context.SendActivityAsync(
            turn.Voice.Ask(text, turn.Voice.Text("choice.status"), turn.Voice.Text("choice.report")),
            cancellationToken);
    }

    // What could not be understood is kept below the resident's words, for staff to read.
    private static string TextOf(ReportDraft draft)
    {
        var text = string.Join('\n', draft.Remarks.Where(remark => remark.Length > 0).Prepend(draft.Words));
        return text.Length <= ConcernLimits.Text ? text : text[..ConcernLimits.Text];
    }
}
