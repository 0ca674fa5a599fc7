using Huiyin.Concerns;
using Huiyin.Dialogs.Drafts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Errands;

/// <summary>Brings a resident's answer to the concern that staff asked about.</summary>
internal sealed class AnswerErrand(ConcernService concerns, ConcernQueries queries, DistrictTime district) : IErrand
{
    private const int Read = 50;

    public ErrandKind Kind => ErrandKind.Answer;

    public string WhichKey => "concern.asked.which";

    public bool Suits(Concern concern, string residentId) => concern.Status == ConcernStatus.AwaitingResident && concern.ReporterId == residentId;

    public Activity? Ask(Errand errand, Concern? concern, Voice voice) => null;

    public Heard Hear(Errand errand, ResidentInput input, Voice voice) => Heard.Yes;

    // An answer must reach somebody: the one who has waited longest can tell whether it is theirs.
    public Heard MakeDo(Errand errand, Voice voice)
    {
        errand.ConcernId = errand.Candidates[^1];
        return new Heard(true, voice.Say("unclear.second"));
    }

    public async Task<Activity> DoAsync(ITurnContext context, Errand errand, Concern? concern, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        if (errand.Photos.Count > 0)
        {
            await concerns.AddAttachmentsAsync(turn.Transaction, concern!.Id, errand.Photos, turn.Actor, cancellationToken);
        }

        var goesOn = await concerns.AddWordsAsync(turn.Transaction, concern!.Id, errand.Words ?? turn.Voice.Text("concern.photo-only"), turn.Actor, cancellationToken);
        var by = DateOnly.FromDateTime(district.At(goesOn.NextActDue ?? goesOn.ResolutionDue).DateTime);
        var thanks = turn.Voice.Text("concern.asked.answered", ("unit", ConcernWording.UnitOf(concern.Unit, turn.Voice.Content)), ("by", by));
        var mine = await queries.OfResidentAsync(turn.Transaction, turn.Resident.Id, Read, cancellationToken);
        return mine.FirstOrDefault(other => other.Id != concern.Id && Suits(other, turn.Resident.Id)) is { } waiting
            ? turn.Voice.Ask($"{thanks}\n{turn.Voice.Text("open-question")}\n{ConcernChoice.Label(waiting)}")
            : turn.Voice.Ask(thanks);
    }
}
