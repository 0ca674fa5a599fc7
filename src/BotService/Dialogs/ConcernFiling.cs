using Huiyin.Concerns;
using Huiyin.Understanding;
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
            draft.Urgent,
            draft.Position);
        var concern = await concerns.FileAsync(turn.Transaction, filing, turn.Actor, cancellationToken);
        var by = district.At(concern.ResolutionDue);
        var text = turn.Voice.Text(
            KeyOf(draft),
            ("number", ConcernNumber.Format(concern.Number)),
            ("unit", ConcernWording.UnitOf(concern.Unit, turn.Voice.Content)),
            ("by", draft.Urgent ? by : DateOnly.FromDateTime(by.DateTime)));
        await context.SendActivityAsync(
            turn.Voice.Ask(text, turn.Voice.Text("choice.status"), turn.Voice.Text("choice.report")),
            cancellationToken);
    }

    private static string KeyOf(ReportDraft draft) => draft switch
    {
        { Urgent: true } => "report.filed.urgent",
        { AsIs: true } => "report.filed.as-is",
        { Kind: ConcernKind.Praise } => "report.filed.praise",
        _ => "report.filed",
    };

    // What could not be understood is kept below the resident's words, for staff to read.
    public static string TextOf(ReportDraft draft)
    {
        var text = string.Join('\n', draft.Remarks.Where(remark => remark.Length > 0).Prepend(draft.Words));
        text = draft.Anonymous ? PhoneNumber.Without(text) : text;
        return text.Length <= ConcernLimits.Text ? text : text[..ConcernLimits.Text];
    }
}
