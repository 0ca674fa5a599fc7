using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Understanding;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Questions;

/// <summary>Where it is: the office, then the community, by a tap; or both and more in free words.</summary>
internal sealed class PlaceQuestion(PlaceFinder places) : IReportQuestion
{
    public ReportStep Step => ReportStep.Place;

    public bool IsAnswered(ReportDraft draft) => draft.HasPlace;

    public void Forget(ReportDraft draft) => (draft.Office, draft.Area, draft.Place) = (null, null, null);

    public Activity Ask(ReportDraft draft, Voice voice)
    {
        if (draft.Office is { } code)
        {
            var office = voice.Content.Areas.Find(code);
            return voice.Ask(
                voice.Text("report.place.community", ("office", office.Label)),
                [.. office.Children.Select(area => voice.Label(area.Label)), voice.Text("choice.whole-office")]);
        }

        return voice.Ask(voice.Text("report.place.office"), [.. voice.Content.Areas.Offices.Select(area => voice.Label(area.Label))]);
    }

    public Heard Hear(ReportDraft draft, ResidentInput input, Voice voice)
    {
        if (input.Text.Length == 0)
        {
            return Heard.No(voice.Say("report.place.ask"));
        }

        if (input.Text.Length > ConcernLimits.Place)
        {
            return Heard.No(voice.Say("report.place.too-long", ("count", ConcernLimits.Place)));
        }

        var areas = voice.Content.Areas;
        if (draft.Office is { } office && IsWholeOffice(input, voice))
        {
            draft.Area = office;
            return Heard.Yes;
        }

        if (ChosenByNumber(draft, input, voice) is { } chosen)
        {
            return Take(draft, chosen, place: null);
        }

        var within = draft.Office is null ? null : areas.Find(draft.Office);
        var found = places.Find(input.Text, voice.Content, within);
        if (found is null)
        {
            // A place we have no name for is still a place: it is kept in the resident's words.
            draft.Area = draft.Office;
            draft.Place = input.Text;
            return Heard.Yes;
        }

        return Take(draft, found, IsNameOf(found, input) ? null : input.Text);
    }

    public Activity MakeDo(ReportDraft draft, ResidentInput input, Voice voice)
    {
        draft.Area = draft.Office;
        draft.Place = input.Text.Length == 0 ? "—" : input.Text[..Math.Min(input.Text.Length, ConcernLimits.Place)];
        return voice.Say("unclear.second");
    }

    private static Heard Take(ReportDraft draft, Area area, string? place)
    {
        if (area.Kind == AreaKind.Office && place is null && draft.Office != area.Code)
        {
            draft.Office = area.Code;
            return new Heard(true, Stay: true);
        }

        draft.Area = area.Code;
        draft.Place = place;
        return Heard.Yes;
    }

    private static Area? ChosenByNumber(ReportDraft draft, ResidentInput input, Voice voice)
    {
        if (input.Text.Length > 12 || input.Text.Any(char.IsLetter) && !input.Text.StartsWith('第'))
        {
            return null;
        }

        var areas = voice.Content.Areas;
        var offered = draft.Office is { } office ? areas.Find(office).Children : areas.Offices;
        var found = ChoiceRecognizers.RecognizeChoices(
            input.Text,
            [.. offered.Select(area => new Choice(area.Code))],
            new FindChoicesOptions { Locale = voice.Locale, NoValue = true });
        return found is [var only, ..] ? areas.Find(only.Resolution.Value) : null;
    }

    private static bool IsWholeOffice(ResidentInput input, Voice voice) =>
        input.Command is Command.Skip or Command.All or Command.None
        || input.SaysPrompt("choice.whole-office", voice);

    private static bool IsNameOf(Area area, ResidentInput input) =>
        area.Aliases.All.Append(area.Label.Chinese).Append(area.Label.English).Any(input.Says);
}
