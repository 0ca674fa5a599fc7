using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Summaries;
using Huiyin.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Errands;

/// <summary>The weekly summary of an area, for whoever asks for it.</summary>
internal sealed class SubscribeErrand(Subscriptions subscriptions, ConcernReader reader) : IErrand
{
    public ErrandKind Kind => ErrandKind.Subscribe;

    public Activity? Ask(Errand errand, Concern? concern, Voice voice) => errand.Area is null
        ? voice.Ask(voice.Text("subscribe.which"), AreaChoice.Labels(errand.Areas, voice))
        : null;

    public Heard Hear(Errand errand, ResidentInput input, Voice voice)
    {
        errand.Area = AreaChoice.Find(input.Text, errand.Areas, reader, voice)?.Code;
        return errand.Area is null ? Heard.No(voice.Say("subscribe.unknown")) : Heard.Yes;
    }

    public async Task<Activity> DoAsync(ITurnContext context, Errand errand, Concern? concern, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        try
        {
            await subscriptions.SubscribeAsync(turn.Transaction, turn.Resident.Id, errand.Area!, turn.Conversation, cancellationToken);
        }
        catch (ConcernRefusedException)
        {
            return turn.Voice.Say("subscribe.too-many", ("count", Subscriptions.MostAreas));
        }

        return turn.Voice.Ask(turn.Voice.Text("subscribe.done", ("area", turn.Voice.Content.Areas.Find(errand.Area!).Label)), turn.Voice.Text("subscribe.stop"));
    }
}
