using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Summaries;
using Huiyin.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Errands;

/// <summary>No more weekly summaries: of one area, or of all.</summary>
internal sealed class UnsubscribeErrand(Subscriptions subscriptions, ConcernReader reader) : IErrand
{
    public ErrandKind Kind => ErrandKind.Unsubscribe;

    public Activity? Ask(Errand errand, Concern? concern, Voice voice) => errand.Confirmed || errand.Area is not null || errand.Areas.Count < 2
        ? null
        : voice.Ask(voice.Text("unsubscribe.which"), [.. AreaChoice.Labels(errand.Areas, voice), voice.Text("choice.all")]);

    public Heard Hear(Errand errand, ResidentInput input, Voice voice)
    {
        errand.Confirmed = input.Command is Command.All or Command.Yes;
        errand.Area = errand.Confirmed ? null : AreaChoice.Find(input.Text, errand.Areas, reader, voice)?.Code;
        return errand.Confirmed || errand.Area is not null ? Heard.Yes : Heard.No(voice.Say("subscribe.unknown"));
    }

    public async Task<Activity> DoAsync(ITurnContext context, Errand errand, Concern? concern, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var had = await subscriptions.UnsubscribeAsync(turn.Transaction, turn.Resident.Id, errand.Area, cancellationToken);
        return turn.Voice.Say(had ? "unsubscribe.done" : "unsubscribe.none");
    }
}
