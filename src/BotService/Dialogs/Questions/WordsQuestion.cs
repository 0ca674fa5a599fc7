using Huiyin.Concerns;
using Huiyin.DialogContent;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Questions;

/// <summary>What the matter is, in the resident's own words.</summary>
internal sealed class WordsQuestion : IReportQuestion
{
    public ReportStep Step => ReportStep.Words;

    public bool IsAnswered(ReportDraft draft) => draft.Words is not null;

    public void Forget(ReportDraft draft) => draft.Words = null;

    public Activity Ask(ReportDraft draft, Voice voice) =>
        voice.Say(draft.Photos.Count == 0 ? "report.ask-concern" : "attachment.kept");

    public Heard Hear(ReportDraft draft, ResidentInput input, Voice voice)
    {
        if (!input.Text.Any(char.IsLetterOrDigit))
        {
            // A photo or a wave of the hand is no misunderstanding; ask for the words.
            return new Heard(true, Stay: true);
        }

        if (input.Text.Length > ConcernLimits.Text)
        {
            draft.Words = SpokenText.WellFormed(input.Text[..ConcernLimits.Text]);
            return new Heard(true, voice.Say("report.too-long", ("count", ConcernLimits.Text)));
        }

        draft.Words = input.Text;
        return EmergencyNotice.For(input.Text, voice) is { } danger ? new Heard(true, danger) : Heard.Yes;
    }

    public Activity MakeDo(ReportDraft draft, ResidentInput input, Voice voice)
    {
        draft.Words = "—";
        return voice.Say("unclear.second");
    }
}
