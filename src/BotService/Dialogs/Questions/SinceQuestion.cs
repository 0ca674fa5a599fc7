using Huiyin.Concerns;
using Huiyin.DialogContent;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Questions;

/// <summary>Since when, asked only of whoever wants to change it: most residents say it unasked, and nobody has to know.</summary>
internal sealed class SinceQuestion : IReportQuestion
{
    public ReportStep Step => ReportStep.Since;

    public bool IsAnswered(ReportDraft draft) => !draft.SinceOpen;

    public void Forget(ReportDraft draft) => (draft.SinceWhen, draft.SinceOpen) = (null, true);

    public Activity Ask(ReportDraft draft, Voice voice) => voice.Ask(voice.Text("report.since.ask"), voice.Text("choice.skip"));

    public Heard Hear(ReportDraft draft, ResidentInput input, Voice voice)
    {
        if (input.Command is Command.Skip or Command.None or Command.No)
        {
            draft.SinceOpen = false;
            return Heard.Yes;
        }

        if (input.Text.Length is 0 or > ConcernLimits.SinceWhen || input.Command is not null)
        {
            return Heard.No(voice.Say("unclear.first"));
        }

        // "Before the holidays" is no date, and yet the answer.
        draft.SinceWhen = input.Text;
        draft.SinceOpen = false;
        return Heard.Yes;
    }

    public Activity MakeDo(ReportDraft draft, ResidentInput input, Voice voice)
    {
        draft.Remarks.Add(input.Text);
        draft.SinceOpen = false;
        return voice.Say("unclear.second");
    }
}
