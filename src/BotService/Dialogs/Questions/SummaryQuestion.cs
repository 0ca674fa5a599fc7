using Huiyin.Concerns;
using Huiyin.DialogContent;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Questions;

/// <summary>Shows what was understood before anything is filed; each answer can still be changed, by a tap or by saying so.</summary>
internal sealed class SummaryQuestion : IReportQuestion
{
    public ReportStep Step => ReportStep.Summary;

    public bool IsAnswered(ReportDraft draft) => draft.Confirmed;

    public void Forget(ReportDraft draft) => draft.Confirmed = false;

    public Activity Ask(ReportDraft draft, Voice voice)
    {
        var answers = ChangeRequest.Fields.Select(field => (field.Field, Value: DraftWording.ValueOf(field.Step, draft, voice))).ToList();
        var rows = answers.Select(answer => new Dictionary<string, object?>
        {
            ["field"] = answer.Field,
            ["label"] = voice.Text("card.field." + answer.Field),
            ["value"] = answer.Value,
            ["changeable"] = true,
            ["draft"] = draft.Id,
        });
        if (draft.Kind != ConcernKind.Problem)
        {
            // Thanks and suggestions are shown as what they were taken for.
            rows = rows.Append(new Dictionary<string, object?>
            {
                ["field"] = "kind",
                ["label"] = voice.Text("card.field.kind"),
                ["value"] = voice.Text("kind." + draft.Kind.ToString().ToLowerInvariant()),
                ["changeable"] = false,
                ["draft"] = draft.Id,
            });
        }

        var text = voice.Text("report.summary.text", [.. answers.Select(answer => (answer.Field, (object?)answer.Value))]);
        var urgent = draft.Urgent ? voice.Text("report.summary.urgent") : "";
        return voice.Show(
            "summary",
            new Dictionary<string, object?> { ["locale"] = voice.Locale, ["draft"] = draft.Id, ["fields"] = rows.ToList(), ["isUrgent"] = draft.Urgent },
            string.Join('\n', new[] { voice.Text("report.summary"), text, urgent, voice.Text("report.summary.ask") }.Where(line => line.Length > 0)),
            voice.Text("choice.confirm"),
            voice.Text("choice.change"),
            voice.Text("choice.cancel"));
    }

    public Heard Hear(ReportDraft draft, ResidentInput input, Voice voice)
    {
        if (input.Tap is { Draft: { } shown } && shown != draft.Id)
        {
            return new Heard(true, voice.Say("error.expired"), Stay: true);
        }

        if (input.Command is Command.Yes or Command.Done)
        {
            draft.Confirmed = true;
            return Heard.Yes;
        }

        if (input.Command == Command.NotUrgent && draft.Urgent)
        {
            draft.Urgent = false;
            return new Heard(true, voice.Say("report.not-urgent"), Stay: true);
        }

        if (ChangeRequest.NamedField(input, voice) is { } step)
        {
            return new Heard(true, Reopen: step, Stay: true);
        }

        if (input.Files.AttachmentIds.Count > 0)
        {
            return new Heard(true, voice.Say("attachment.received"), Stay: true);
        }

        return input.Command is Command.Change or Command.No
            ? new Heard(true, WhichChange(voice), Stay: true, ReplyAsks: true)
            : Heard.No(voice.Say("unclear.first"));
    }

    // Nothing was confirmed in so many words, but the summary was shown twice: staff get it, with what was said to it.
    public Activity MakeDo(ReportDraft draft, ResidentInput input, Voice voice)
    {
        draft.Remarks.Add(input.Text);
        draft.Confirmed = true;
        return voice.Say("unclear.second");
    }

    private static Activity WhichChange(Voice voice) =>
        voice.Ask(voice.Text("report.change.which"), [.. ChangeRequest.Fields.Select(field => ChangeRequest.Phrase(field.Field, voice))]);
}
