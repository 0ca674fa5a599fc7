using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Dialogs.Drafts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Errands;

/// <summary>Takes a concern back, once the resident has said yes to it.</summary>
internal sealed class WithdrawErrand(ConcernService concerns) : IErrand
{
    public ErrandKind Kind => ErrandKind.Withdraw;

    // What is rectified is answered with "solved" or "not solved" rather than taken back.
    public bool Suits(Concern concern, string residentId) => concern.ReporterId == residentId && concern.Status is not (ConcernStatus.Closed or ConcernStatus.Rectified);

    public Activity? Ask(Errand errand, Concern? concern, Voice voice) => errand.Confirmed
        ? null
        : voice.Ask(
            voice.Text("concern.withdraw.ask", ("number", ConcernNumber.Format(concern!.Number)), ("title", ConcernWording.Title(concern))),
            voice.Text("choice.withdraw"),
            voice.Text("choice.keep"));

    public Heard Hear(Errand errand, ResidentInput input, Voice voice)
    {
        if (input.Command is Command.No or Command.None or Command.Skip || input.SaysPrompt("choice.keep", voice))
        {
            return new Heard(true, voice.Say("concern.withdraw.kept"), Then: DraftFate.Dropped);
        }

        errand.Confirmed = input.Command is Command.Yes or Command.Withdraw;
        return errand.Confirmed ? Heard.Yes : Heard.No(voice.Say("unclear.first"));
    }

    public Heard MakeDo(Errand errand, Voice voice) => new(true, voice.Say("concern.withdraw.kept"), Then: DraftFate.Dropped);

    public async Task<Activity> DoAsync(ITurnContext context, Errand errand, Concern? concern, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        await concerns.WithdrawAsync(turn.Transaction, concern!.Id, reason: null, turn.Actor, cancellationToken);
        return turn.Voice.Say("concern.withdrawn", ("number", ConcernNumber.Format(concern.Number)), ("title", ConcernWording.Title(concern)));
    }
}
