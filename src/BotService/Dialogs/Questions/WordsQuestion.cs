using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Dialogs.Positions;
using Huiyin.Understanding;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Questions;

/// <summary>What the matter is, in the resident's own words; whatever else they tell in the same breath is not asked again.</summary>
internal sealed class WordsQuestion(ConcernReader reader) : IReportQuestion
{
    public ReportStep Step => ReportStep.Words;

    public bool IsAnswered(ReportDraft draft) => draft.Words is not null;

    public void Forget(ReportDraft draft) => draft.Words = null;

    public Activity Ask(ReportDraft draft, Voice voice) => voice.Say(draft.Photos.Count == 0 ? "report.ask-concern" : "attachment.kept");

    public Heard Hear(ReportDraft draft, ResidentInput input, Voice voice)
    {
        var located = input.Position is { } position ? DraftPosition.Take(draft, position, voice) : null;
        if (input.Command is not null || !input.Text.Any(char.IsLetterOrDigit))
        {
            // "Skip", a photo or a wave of the hand is no concern; ask for the words.
            return new Heard(true, located, Stay: true);
        }

        if (IsBrief(input.Text) && draft.Beginning is null)
        {
            // "Parking": enough to be sorted, not enough to be dealt with.
            draft.Beginning = input.Text;
            return new Heard(true, voice.Say("report.ask-concern.more"), Stay: true, ReplyAsks: true);
        }

        input = draft.Beginning is { } beginning ? input with { Text = $"{beginning} {input.Text}" } : input;
        var kept = input.Text.Length <= ConcernLimits.Text ? input.Text : SpokenText.WellFormed(input.Text[..ConcernLimits.Text]);
        draft.Words = kept;
        var reading = reader.Read(kept, voice.Locale);
        draft.Take(reading);
        draft.Category = reading.Emergency is { } danger ? voice.Content.Emergencies.CategoryOf(danger) ?? draft.Category : draft.Category;
        return kept.Length < input.Text.Length ? new Heard(true, voice.Say("report.too-long", ("count", ConcernLimits.Text)))
            : Heard.Yes;
    }

    private static bool IsBrief(string text) =>
        text.Length < 16 && text.Count(character => character is >= '\u4e00' and <= '\u9fff') is var characters
        && (characters is > 0 and < 4 || (characters == 0 && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < 2));

    public Activity MakeDo(ReportDraft draft, ResidentInput input, Voice voice)
    {
        draft.Words = "—";
        return voice.Say("unclear.second");
    }
}
