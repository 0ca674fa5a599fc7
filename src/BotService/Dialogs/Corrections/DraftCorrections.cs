using Huiyin.DialogContent;
using Huiyin.Dialogs.Questions;
using Huiyin.Understanding;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Corrections;

/// <summary>Puts a correction into the draft, whatever is being asked just then: the question it belongs to takes it as its answer.</summary>
internal sealed class DraftCorrections(CorrectionReader corrections, ReportQuestions questions, ConcernReader reader, CategoryClassifier classifier)
{
    /// <returns>What to say before the open question comes again; null when the message corrects nothing.</returns>
    public Activity? Apply(ReportDraft draft, ResidentInput input, Voice voice)
    {
        if (input.Command is not null || corrections.Read(input.Text, draft, voice) is not { } correction)
        {
            return null;
        }

        var question = questions.Of(correction.Step);
        var (area, dwelling) = (draft.Area, draft.Dwelling);
        draft.Misunderstood = 0;
        question.Forget(draft);
        draft.Trail.Remove(correction.Step);
        var label = voice.Text("card.field." + ChangeRequest.NameOf(correction.Step));
        if (correction.Value is not { } value)
        {
            return voice.Say("report.change.again", ("item", label));
        }

        var heard = question.Hear(draft, input with { Text = value, Command = voice.Content.Commands.Match(value), Files = ReceivedFiles.None }, voice);
        if (correction.Step == ReportStep.Category && draft.Category is null)
        {
            draft.Category = Described(value);
        }

        if (correction.Step == ReportStep.Place)
        {
            KeepTheRest(draft, value, area, dwelling);
        }

        return question.IsAnswered(draft) ? voice.Say("report.changed.item", ("item", label), ("value", DraftWording.ValueOf(correction.Step, draft, voice)))
            : heard is { Understood: false, Reply: { } why } ? why
            : voice.Say("report.change.again", ("item", label));
    }

    // "Housing" is no category's full name, and yet leaves no doubt.
    private string? Described(string value) =>
        classifier.Read(value) is { Advice: CategoryAdvice.Propose } reading ? (reading.Subcategory ?? reading.Best).Code : null;

    // "Not building 3, building 5" leaves the community as it was; "not Mingdu, Dehe" leaves the building.
    private void KeepTheRest(ReportDraft draft, string value, string? area, string? dwelling)
    {
        var reading = reader.ReadPlace(value);
        if (reading.Areas.Count == 0 && reading.Dwelling != Dwelling.Unknown && area is not null)
        {
            (draft.Area, draft.Place) = (area, value);
        }
        else if (reading.Dwelling == Dwelling.Unknown && draft is { Area: not null, Place: null })
        {
            draft.Place = dwelling;
        }
    }
}
