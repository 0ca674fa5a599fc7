using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Dialogs.Drafts;
using Huiyin.Summaries;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Errands;

/// <summary>Erases what is kept of the resident, once they have said yes to it: it cannot be undone.</summary>
internal sealed class EraseErrand(IResidentErasure erasure, Subscriptions subscriptions, TalkMemories memories) : IErrand
{
    public ErrandKind Kind => ErrandKind.Erase;

    public Activity? Ask(Errand errand, Concern? concern, Voice voice) => errand.Confirmed
        ? null
        : voice.Ask(voice.Text("erase.ask"), voice.Text("choice.erase"), voice.Text("choice.keep-data"));

    public Heard Hear(Errand errand, ResidentInput input, Voice voice)
    {
        if (input.Command is Command.No or Command.None or Command.Skip || input.SaysPrompt("choice.keep-data", voice))
        {
            return new Heard(true, voice.Say("erase.kept"), Then: DraftFate.Dropped);
        }

        errand.Confirmed = input.Command is Command.Yes or Command.EraseMyData;
        return errand.Confirmed ? Heard.Yes : Heard.No(voice.Say("unclear.first"));
    }

    public Heard MakeDo(Errand errand, Voice voice) => new(true, voice.Say("erase.kept"), Then: DraftFate.Dropped);

    public async Task<Activity> DoAsync(ITurnContext context, Errand errand, Concern? concern, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var erased = await erasure.EraseAsync(turn.Transaction, turn.Resident.Id, cancellationToken);
        await subscriptions.UnsubscribeAsync(turn.Transaction, turn.Resident.Id, area: null, cancellationToken);
        (await memories.OfAsync(context, cancellationToken)).Later.Clear();
        return turn.Voice.Say(erased.Open == 0 ? "erase.done" : "erase.done.open", ("count", erased.Open));
    }
}
