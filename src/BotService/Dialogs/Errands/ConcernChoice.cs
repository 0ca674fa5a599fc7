using Huiyin.Concerns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Errands;

/// <summary>"Which one?", answered by a tap, by the concern's number, or by "the second".</summary>
internal sealed class ConcernChoice(ConcernQueries queries)
{
    // A list longer than this is not read to its end on a phone; any other concern is reached by its number.
    public const int Most = 5;

    private const int LongestAnswer = 60;

    public async Task<Activity> AskAsync(ITurnContext context, Errand errand, string key, CancellationToken cancellationToken)
    {
        var voice = Turn.Of(context).Voice;
        var answers = (await OfferedAsync(context, errand, cancellationToken)).Select(Label).ToList();
        if (errand.OrNew)
        {
            answers.Add(voice.Text("choice.something-new"));
        }

        return voice.Ask(voice.Text(key), answers);
    }

    public async Task<Heard> HearAsync(ITurnContext context, Errand errand, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var said = turn.Input.Tap?.Number ?? turn.Input.Text;
        var offered = await OfferedAsync(context, errand, cancellationToken);
        if (said.Length is 0 or > LongestAnswer)
        {
            return Heard.No(turn.Voice.Say("unclear.choice"));
        }

        var chosen = ConcernMention.Find(said) is { } mention
            ? offered.FirstOrDefault(concern => concern.Number == mention.Number)
            : ByOrder(said, offered, errand.OrNew, turn.Voice);
        errand.ConcernId = chosen?.Id;
        return chosen is null ? Heard.No(turn.Voice.Say("unclear.choice")) : Heard.Yes;
    }

    public static string Label(Concern concern) => $"{ConcernNumber.Format(concern.Number)} {ConcernWording.Title(concern)}";

    private async Task<IReadOnlyList<Concern>> OfferedAsync(ITurnContext context, Errand errand, CancellationToken cancellationToken)
    {
        List<Concern> offered = [];
        foreach (var id in errand.Candidates.Take(Most))
        {
            if (await queries.FindAsync(Turn.Of(context).Transaction, id, cancellationToken) is { } concern)
            {
                offered.Add(concern);
            }
        }

        return offered;
    }

    private static Concern? ByOrder(string said, IReadOnlyList<Concern> offered, bool orNew, Voice voice)
    {
        var choices = offered.Select(concern => new Choice(concern.Id) { Synonyms = [ConcernWording.Title(concern)] }).ToList();
        if (orNew)
        {
            choices.Add(new Choice("new"));
        }

        return ChoiceRecognizers.RecognizeChoices(said, choices, new FindChoicesOptions { Locale = voice.Locale, NoValue = true }) is [var only, ..]
            ? offered.FirstOrDefault(concern => concern.Id == only.Resolution.Value)
            : null;
    }
}
