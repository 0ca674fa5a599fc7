using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Understanding;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Drafts;

/// <summary>Shall we go on with it? Asked of a report that was left for days, and of a matter that was kept for after.</summary>
internal sealed class OfferQuestion(NewMatterReader matters, DistrictTime district) : IReportQuestion
{
    private const int Quoted = 60;

    public ReportStep Step => ReportStep.Offer;

    public bool IsAnswered(ReportDraft draft) => draft.Offer is null;

    public void Forget(ReportDraft draft)
    {
        // Once gone on with, a draft is not offered again by going back.
    }

    public Activity Ask(ReportDraft draft, Voice voice)
    {
        if (draft.Offer == DraftOffer.Answered)
        {
            return voice.Ask(voice.Text("policy.pass-on"), voice.Text("policy.choice.pass-on"), voice.Text("policy.choice.enough"));
        }

        var words = Beginning(draft.Words ?? "");
        return draft.Offer == DraftOffer.Resume
            ? voice.Ask(
                voice.Text("report.resume", ("at", DateOnly.FromDateTime((draft.BegunAt is { } begun ? district.At(begun) : district.Now).DateTime)), ("words", words)),
                voice.Text("choice.resume"),
                voice.Text("choice.drop"),
                voice.Text("choice.something-new"))
            : voice.Ask(voice.Text("report.next-matter", ("words", words)), voice.Text("choice.resume"), voice.Text("choice.drop"));
    }

    public Heard Hear(ReportDraft draft, ResidentInput input, Voice voice)
    {
        if (draft.Offer == DraftOffer.Answered)
        {
            return HearAnswered(draft, input, voice);
        }

        switch (input.Command)
        {
            case Command.Yes or Command.Resume or Command.Done:
                draft.Offer = null;
                return Heard.Yes;
            case Command.No or Command.Drop or Command.None or Command.Skip:
                return new Heard(true, voice.Say("report.dropped"), Then: DraftFate.Dropped);
            default:
                return matters.IsConcern(input.Text, voice)
                    ? new Heard(true, Then: DraftFate.PutAside)
                    : Heard.No(voice.Say("unclear.first"));
        }
    }

    private static Heard HearAnswered(ReportDraft draft, ResidentInput input, Voice voice)
    {
        if (input.Command is not (Command.Yes or Command.Resume) && !input.SaysPrompt("policy.choice.pass-on", voice))
        {
            return new Heard(true, voice.Say("policy.enough"), Then: DraftFate.Dropped);
        }

        draft.Offer = null;
        return Heard.Yes;
    }

    // Asked twice and not understood: what was begun is gone on with, and "drop it" may still be said at any step.
    public Activity MakeDo(ReportDraft draft, ResidentInput input, Voice voice)
    {
        draft.Offer = null;
        return voice.Say("report.resumed");
    }

    private static string Beginning(string words)
    {
        var line = words.ReplaceLineEndings(" ");
        return line.Length <= Quoted ? line : SpokenText.WellFormed(line[..Quoted]) + "…";
    }
}
