using Huiyin.DialogContent;

namespace Huiyin.Understanding;

/// <summary>
/// Tells the category of a resident's words. Learns from <c>dialogs/training/</c> and the synonyms of the taxonomy, in the
/// background from the start on, and anew when they change; the old one serves until the new one is ready.
/// </summary>
internal sealed class CategoryClassifier : IDisposable
{
    private const float SynonymImportance = 0.5f;

    private readonly IDialogContent _content;
    private volatile Task<Trained> _trained;

    public CategoryClassifier(IDialogContent content)
    {
        _content = content;
        _trained = Task.Run(() => Train(content.Current));
        content.Changed += OnChanged;
    }

    public CategoryReading Read(string text)
    {
        // Waits only for a message that comes within the first second of the service.
        var trained = _trained.GetAwaiter().GetResult();
        var guesses = new CategoryGuess[trained.Categories.Count];
        Span<float> probabilities = stackalloc float[guesses.Length];
        trained.Classifier.Classify(text, probabilities);
        for (var i = 0; i < guesses.Length; i++)
        {
            guesses[i] = new CategoryGuess(trained.Categories[i], probabilities[i]);
        }

        Array.Sort(guesses, static (left, right) => right.Probability.CompareTo(left.Probability));
        return new CategoryReading(guesses, trained.Subcategories.In(Folded(text), guesses[0].Category));
    }

    public static TextClassifier TrainFrom(DialogContentSnapshot content, IEnumerable<LabelledText>? more = null, Action<double>? progress = null) => TextClassifier.Train(
        [.. content.Taxonomy.Top.Select(category => category.Code)],
        [
            .. content.Training.Select(example => new LabelledText(example.Category, example.Text)),
            .. content.Taxonomy.All.SelectMany(category => category.Synonyms.All.Select(synonym => new LabelledText(category.Top.Code, synonym, SynonymImportance))),
            .. more ?? [],
        ],
        progress: progress);

    public void Dispose() => _content.Changed -= OnChanged;

    private void OnChanged(DialogContentSnapshot content) => _trained = Task.FromResult(Train(content));

    private static Trained Train(DialogContentSnapshot content) => new(content.Taxonomy.Top, TrainFrom(content), new Subcategories(content.Taxonomy));

    private static string Folded(string text) =>
        SpokenText.Fold(SpokenText.WellFormed(text.Length > FeatureHashes.LongestText ? text[..FeatureHashes.LongestText] : text));

    private sealed record Trained(IReadOnlyList<Category> Categories, TextClassifier Classifier, Subcategories Subcategories);
}
