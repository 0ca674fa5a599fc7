using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Dialogs.Drafts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Errands;

/// <summary>More words or photos for a concern that is under way.</summary>
internal sealed class AddMoreErrand(ConcernService concerns) : IErrand
{
    public ErrandKind Kind => ErrandKind.AddMore;

    public string WhichKey => "concern.more.ask";

    public bool Suits(Concern concern, string residentId) => concern.IsOpen;

    public Activity? Ask(Errand errand, Concern? concern, Voice voice) => errand.Words is null && errand.Photos.Count == 0
        ? voice.Ask(voice.Text("concern.more.what"), voice.Text("choice.cancel"))
        : null;

    public Heard Hear(Errand errand, ResidentInput input, Voice voice)
    {
        if (input.Command is Command.No or Command.None or Command.Skip or Command.Done)
        {
            return new Heard(true, voice.Say("errand.given-up"), Then: DraftFate.Dropped);
        }

        if (input.Command is not null || (input.Text.Length == 0 && input.Files.AttachmentIds.Count == 0))
        {
            return Heard.No(voice.Say("unclear.first"));
        }

        errand.Words = Kept(input.Text);
        errand.Photos.AddRange(input.Files.AttachmentIds);
        return Heard.Yes;
    }

    public async Task<Activity> DoAsync(ITurnContext context, Errand errand, Concern? concern, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        if (errand.Photos.Count > 0)
        {
            await concerns.AddAttachmentsAsync(turn.Transaction, concern!.Id, errand.Photos, turn.Actor, cancellationToken);
        }

        if (errand.Words is { } words)
        {
            await concerns.AddWordsAsync(turn.Transaction, concern!.Id, words, turn.Actor, cancellationToken);
        }

        return turn.Voice.Say(errand.Words is null ? "concern.photo-added" : "concern.note-added", ("number", ConcernNumber.Format(concern!.Number)));
    }

    /// <summary>As much as one act may bring; null for no words at all.</summary>
    public static string? Kept(string text) =>
        text.Length == 0 ? null : text.Length <= ConcernLimits.Text ? text : SpokenText.WellFormed(text[..ConcernLimits.Text]);
}
