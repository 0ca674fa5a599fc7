using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Dialogs.Positions;
using Huiyin.Understanding;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Questions;

/// <summary>Where it is: the office, then the community, by a tap; or both and more in free words.</summary>
internal sealed class PlaceQuestion(ConcernReader reader) : IReportQuestion
{
    private const int LongestNumber = 12;

    public ReportStep Step => ReportStep.Place;

    public bool IsAnswered(ReportDraft draft) => draft.HasPlace;

    public void Forget(ReportDraft draft) => (draft.Office, draft.Area, draft.Place, draft.Position, draft.PossibleAreas) = (null, null, null, null, []);

    public Activity Ask(ReportDraft draft, Voice voice)
    {
        var areas = voice.Content.Areas;
        if (draft.PossibleAreas.Count > 0)
        {
            return voice.Ask(voice.Text(draft.Position is null ? "report.place.which" : "position.which"), [.. draft.PossibleAreas.Select(code => InFull(areas.Find(code), voice))]);
        }

        if (draft.Office is { } code)
        {
            var office = areas.Find(code);
            return voice.Ask(
                voice.Text("report.place.community", ("office", office.Label)),
                [.. office.Children.Select(area => voice.Label(area.Label)), voice.Text("choice.whole-office")]);
        }

        return voice.Ask(voice.Text("report.place.office"), [.. areas.Offices.Select(area => voice.Label(area.Label))]);
    }

    public Heard Hear(ReportDraft draft, ResidentInput input, Voice voice)
    {
        if (input.Position is { } position)
        {
            return new Heard(true, DraftPosition.Take(draft, position, voice), Stay: !draft.HasPlace);
        }

        if (input.Text.Length == 0)
        {
            return Heard.No(voice.Say("report.place.ask"));
        }

        if (input.Text.Length > ConcernLimits.Place)
        {
            return Heard.No(voice.Say("report.place.too-long", ("count", ConcernLimits.Place)));
        }

        if (draft.Office is { } office && IsWholeOffice(input, voice))
        {
            return Settle(draft, office, place: null);
        }

        if (Chosen(draft, input, voice) is { } chosen)
        {
            return Take(draft, chosen, place: null);
        }

        var reading = reader.ReadPlace(input.Text);
        if (reading.IsAmbiguous)
        {
            draft.PossibleAreas = [.. reading.Areas.Select(area => area.Code)];
            return new Heard(true, Stay: true);
        }

        // A place we have no name for is still a place: it is kept in the resident's words.
        return reading.Area is { } area
            ? Take(draft, area, IsNameOf(area, input) ? null : input.Text)
            : Settle(draft, draft.Office, input.Text);
    }

    public Activity MakeDo(ReportDraft draft, ResidentInput input, Voice voice)
    {
        Settle(draft, draft.Office, input.Text.Length == 0 ? "—" : SpokenText.WellFormed(input.Text[..Math.Min(input.Text.Length, ConcernLimits.Place)]));
        return voice.Say("unclear.second");
    }

    private static Heard Take(ReportDraft draft, Area area, string? place)
    {
        if (area.Kind == AreaKind.Office && place is null && draft.Office != area.Code)
        {
            (draft.Office, draft.PossibleAreas) = (area.Code, []);
            return new Heard(true, Stay: true);
        }

        return Settle(draft, area.Code, place);
    }

    private static Heard Settle(ReportDraft draft, string? area, string? place)
    {
        (draft.Area, draft.Place, draft.PossibleAreas) = (area, place ?? draft.Dwelling, []);
        return Heard.Yes;
    }

    private static Area? Chosen(ReportDraft draft, ResidentInput input, Voice voice)
    {
        var areas = voice.Content.Areas;
        IReadOnlyList<Area> offered = draft.PossibleAreas.Count > 0 ? [.. draft.PossibleAreas.Select(areas.Find)]
            : draft.Office is { } office ? areas.Find(office).Children
            : areas.Offices;
        if (offered.FirstOrDefault(area => input.Says(InFull(area, voice))) is { } named)
        {
            return named;
        }

        // Only a bare number means "the second of these"; in "gate 2" it does not.
        var isNumber = input.Text.Length <= LongestNumber && (input.Text.StartsWith('第') || !input.Text.Any(char.IsLetter));
        var choices = offered.Select(area => new Choice(area.Code)).ToList();
        return isNumber && ChoiceRecognizers.RecognizeChoices(input.Text, choices, new FindChoicesOptions { Locale = voice.Locale, NoValue = true }) is [var only, ..]
            ? areas.Find(only.Resolution.Value)
            : null;
    }

    private static string InFull(Area area, Voice voice) => area.Office is { } office && office != area
        ? string.Join(voice.Locale == Locales.English ? ", " : "", voice.Locale == Locales.English ? [voice.Label(area.Label), voice.Label(office.Label)] : new[] { voice.Label(office.Label), voice.Label(area.Label) })
        : voice.Label(area.Label);

    private static bool IsWholeOffice(ResidentInput input, Voice voice) =>
        input.Command is Command.Skip or Command.All or Command.None || input.SaysPrompt("choice.whole-office", voice);

    private static bool IsNameOf(Area area, ResidentInput input) =>
        area.Aliases.All.Append(area.Label.Chinese).Append(area.Label.English).Any(input.Says);
}
