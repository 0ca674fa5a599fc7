using Huiyin.Concerns;
using Huiyin.DialogContent;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Questions;

/// <summary>Photos, if there are any; several messages may bring them.</summary>
internal sealed class PhotosQuestion : IReportQuestion
{
    public ReportStep Step => ReportStep.Photos;

    public bool IsAnswered(ReportDraft draft) => draft.PhotosDone;

    public void Forget(ReportDraft draft) => draft.PhotosDone = false;

    public Activity Ask(ReportDraft draft, Voice voice) =>
        draft.Photos.Count == 0
            ? voice.Ask(voice.Text("report.photos.ask"), voice.Text("choice.skip"))
            : voice.Ask(voice.Text("report.photos.more", ("count", draft.Photos.Count)), voice.Text("choice.done"));

    public Heard Hear(ReportDraft draft, ResidentInput input, Voice voice)
    {
        if (input.Files.AttachmentIds.Count > 0 && draft.Photos.Count < ConcernLimits.Attachments)
        {
            // The photos themselves were taken in when the message came, whatever was being asked.
            return new Heard(true, Stay: true);
        }

        if (input.Command == Command.Yes && draft.Photos.Count == 0)
        {
            return new Heard(true, voice.Say("report.photos.wait"), Stay: true, ReplyAsks: true);
        }

        var finished = draft.Photos.Count >= ConcernLimits.Attachments
            || input.Command is Command.No or Command.None or Command.Skip or Command.Done or Command.Yes;
        if (!finished)
        {
            return Heard.No(voice.Say("report.photos.wait"));
        }

        draft.PhotosDone = true;
        return Heard.Yes;
    }

    public Activity MakeDo(ReportDraft draft, ResidentInput input, Voice voice)
    {
        draft.Remarks.Add(input.Text);
        draft.PhotosDone = true;
        return voice.Say("unclear.second");
    }
}
