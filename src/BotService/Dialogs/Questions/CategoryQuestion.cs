using Huiyin.DialogContent;
using Huiyin.Understanding;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Questions;

/// <summary>Of which category the matter is: proposed from the words where they are clear, asked where they are not.</summary>
internal sealed class CategoryQuestion(CategoryClassifier classifier) : IReportQuestion
{
    private const int LongestAnswer = 60;
    private const int LeastStory = 6;
    private const int Offered = 3;

    public ReportStep Step => ReportStep.Category;

    public bool IsAnswered(ReportDraft draft) => draft.Category is not null;

    public void Forget(ReportDraft draft) => (draft.Category, draft.CategoryDoubted, draft.OfferedCategories) = (null, true, []);

    public Activity Ask(ReportDraft draft, Voice voice)
    {
        var taxonomy = voice.Content.Taxonomy;
        if (draft.OfferedCategories.Count == 0)
        {
            draft.OfferedCategories = [.. ToOffer(classifier.Read(draft.Words ?? ""), draft.CategoryDoubted, taxonomy)];
        }

        var offered = draft.OfferedCategories.Select(code => voice.Label(taxonomy.Find(code).Label)).ToList();
        if (offered is [var proposed])
        {
            return voice.Ask(
                voice.Text("report.category.propose", ("category", proposed)),
                voice.Text("choice.yes"),
                voice.Text("choice.all-categories"));
        }

        return offered.Count == taxonomy.Top.Count
            ? voice.Ask(voice.Text("report.category.choose-all"), offered)
            : voice.Ask(voice.Text("report.category.choose"), [.. offered, voice.Text("choice.all-categories")]);
    }

    public Heard Hear(ReportDraft draft, ResidentInput input, Voice voice)
    {
        if (draft.OfferedCategories is [var proposed] && input.Command == Command.Yes)
        {
            draft.Category = proposed;
            return Heard.Yes;
        }

        if (Named(draft, input, voice) is { } named)
        {
            draft.Category = named;
            return Heard.Yes;
        }

        if (draft.OfferedCategories.Count == voice.Content.Taxonomy.Top.Count && input.Command is Command.No or Command.None or Command.Skip)
        {
            // All were shown: staff sort what belongs to none of them.
            draft.Category = Category.Unsorted;
            return Heard.Yes;
        }

        if (input.Command is Command.No or Command.None or Command.All or Command.Change || input.SaysPrompt("choice.all-categories", voice))
        {
            draft.OfferedCategories = [.. voice.Content.Taxonomy.Top.Select(category => category.Code)];
            return new Heard(true, Stay: true);
        }

        // Told more instead of choosing: what is plain now need not be chosen.
        if (input.Command is null && input.Text.Length >= LeastStory && classifier.Read(input.Text) is { Advice: CategoryAdvice.Propose } reading)
        {
            draft.AddWords(input.Text);
            draft.Category = (reading.Subcategory ?? reading.Best).Code;
            return new Heard(true, voice.Say("report.words-added"));
        }

        return Heard.No(voice.Say("unclear.choice"));
    }

    public Activity MakeDo(ReportDraft draft, ResidentInput input, Voice voice)
    {
        draft.Category = Category.Unsorted;
        draft.Remarks.Add(input.Text);
        return voice.Say("unclear.second");
    }

    private static IEnumerable<string> ToOffer(CategoryReading reading, bool doubted, Taxonomy taxonomy) => reading.Advice switch
    {
        CategoryAdvice.Propose when !doubted => [reading.Best.Code],
        CategoryAdvice.AskAll => taxonomy.Top.Select(category => category.Code),
        _ => reading.Guesses.Take(Offered).Select(guess => guess.Category.Code),
    };

    // A number or ordinal means one of those offered; a name or synonym may be any in the taxonomy, in either language.
    private static string? Named(ReportDraft draft, ResidentInput input, Voice voice)
    {
        if (input.Text.Length is 0 or > LongestAnswer)
        {
            return null;
        }

        var taxonomy = voice.Content.Taxonomy;
        if (taxonomy.All.FirstOrDefault(category => Names(category).Any(input.Says)) is { } exact)
        {
            return exact.Code;
        }

        var choices = draft.OfferedCategories
            .Select(code => taxonomy.Find(code))
            .Select(category => new Choice(category.Code) { Synonyms = [.. Names(category)] })
            .ToList();
        var found = ChoiceRecognizers.RecognizeChoices(input.Text, choices, new FindChoicesOptions { Locale = voice.Locale });
        return found is [var only, ..] ? only.Resolution.Value : null;
    }

    private static IEnumerable<string> Names(Category category) =>
        [category.Label.Chinese, category.Label.English, .. category.Synonyms.All];
}
