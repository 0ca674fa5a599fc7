using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Understanding;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Questions;

/// <summary>
/// Photos, if there are any; several messages may bring them. What the category has to ask is asked in the same breath, so that
/// knowing more costs no step more: words in reply are taken for the answer.
/// </summary>
internal sealed class PhotosQuestion(ConcernReader reader) : IReportQuestion
{
    public ReportStep Step => ReportStep.Photos;

    public bool IsAnswered(ReportDraft draft) => draft.PhotosDone;

    public void Forget(ReportDraft draft) => draft.PhotosDone = false;

    public Activity Ask(ReportDraft draft, Voice voice) =>
        draft.Photos.Count == 0
            ? voice.Ask(string.Join('\n', [.. Details(draft, voice), voice.Text("report.photos.ask")]), voice.Text("choice.skip"))
            : voice.Ask(voice.Text("report.photos.more", ("count", draft.Photos.Count)), voice.Text("choice.done"));

    public Heard Hear(ReportDraft draft, ResidentInput input, Voice voice)
    {
        var brought = input.Files.AttachmentIds.Count > 0;
        var tells = input.Command is null && input.Text.Any(char.IsLetter) && (brought || (draft.Photos.Count == 0 && Details(draft, voice).Any()));
        if (tells)
        {
            draft.AddWords(input.Text);
            draft.SinceWhen ??= reader.ReadSince(input.Text, voice.Locale)?.Words;
            draft.DetailsDone = true;
        }

        if (tells || (brought && draft.Photos.Count < ConcernLimits.Attachments))
        {
            // The photos themselves were taken in when the message came, whatever was being asked.
            return new Heard(true, tells ? voice.Say("report.words-added") : null, Stay: true);
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

    // The category's own questions, on one line; none once they were answered.
    public static IEnumerable<string> Details(ReportDraft draft, Voice voice) =>
        !draft.DetailsDone && draft.Category is { } code && voice.Content.Taxonomy.TryFind(code, out var category) && category.Questions.In(voice.Locale) is { Count: > 0 } questions
            ? [string.Join(voice.Locale == Locales.English ? " " : "", questions)]
            : [];
}
