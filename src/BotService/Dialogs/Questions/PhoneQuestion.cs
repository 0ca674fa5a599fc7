using Huiyin.DialogContent;
using Huiyin.Understanding;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Questions;

/// <summary>A phone number for questions, if the resident likes to leave one.</summary>
internal sealed class PhoneQuestion : IReportQuestion
{
    public ReportStep Step => ReportStep.Phone;

    public bool IsAnswered(ReportDraft draft) => draft.PhoneDone;

    public void Forget(ReportDraft draft) => (draft.Phone, draft.PhoneDone, draft.Anonymous) = (null, false, false);

    public Activity Ask(ReportDraft draft, Voice voice) =>
        voice.Ask(voice.Text("report.phone.ask"), voice.Text("choice.skip"), voice.Text("choice.anonymous"));

    public Heard Hear(ReportDraft draft, ResidentInput input, Voice voice)
    {
        if (PhoneNumber.TryParse(input.Text, out var phone))
        {
            (draft.Phone, draft.PhoneDone) = (phone.Normalized, true);
            return Heard.Yes;
        }

        if (input.Command is Command.No or Command.None or Command.Skip or Command.Done)
        {
            draft.PhoneDone = true;
            return Heard.Yes;
        }

        return Heard.No(voice.Say("report.phone.invalid"));
    }

    // What isn't a number is not kept with the words either: it may be a wrong number, and staff would call it.
    public Activity MakeDo(ReportDraft draft, ResidentInput input, Voice voice)
    {
        draft.PhoneDone = true;
        return voice.Say("report.phone.invalid-again");
    }
}
