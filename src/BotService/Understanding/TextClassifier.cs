using System.Runtime.InteropServices;

namespace Huiyin.Understanding;

/// <summary>Tells of a short text how likely each label is. Immutable and safe to use from many threads.</summary>
internal sealed class TextClassifier
{
    private const int Rounds = 10;
    private const int CalibrationFolds = 3;

    // With thousands of examples a third of them tells the temperature well enough.
    private const int LargeCorpus = 3_000;

    private readonly Vocabulary _vocabulary;
    private readonly LinearModel _model;
    private readonly float _temperature;

    [ThreadStatic]
    private static List<ulong>? t_hashes;

    private TextClassifier(IReadOnlyList<string> labels, Vocabulary vocabulary, LinearModel model, float temperature) =>
        (Labels, _vocabulary, _model, _temperature) = (labels, vocabulary, model, temperature);

    public IReadOnlyList<string> Labels { get; }

    /// <param name="labels">All classes, also any that has no example yet.</param>
    /// <param name="examples">What to learn; the same examples give the same classifier.</param>
    /// <param name="leastTexts">A feature in fewer examples than this is not learned.</param>
    /// <param name="progress">Told the share that is done, up to 1, from several threads.</param>
    public static TextClassifier Train(IReadOnlyList<string> labels, IReadOnlyList<LabelledText> examples, int leastTexts = 1, Action<double>? progress = null)
    {
        var all = HashedExamples.From(labels, examples);
        var judged = examples.Count > LargeCorpus ? 1 : CalibrationFolds;
        var untempered = new TextClassifier[judged + 1];
        var rounds = 0;
        // The calibrating classifiers never see the examples that they are judged on; the last learns from all.
        Parallel.For(0, judged + 1, fold => untempered[fold] = Fit(
            labels,
            fold == judged ? all : all.Without(fold, CalibrationFolds),
            leastTexts,
            () => progress?.Invoke(Interlocked.Increment(ref rounds) / (double)(Rounds * (judged + 1)))));

        var heldOut = Enumerable.Range(0, judged).SelectMany(fold => all.Only(fold, CalibrationFolds).Scored(untempered[fold])).ToList();
        var final = untempered[judged];
        return new TextClassifier(labels, final._vocabulary, final._model, Temperature.Fit(heldOut));
    }

    /// <param name="text">At most the first 2,000 characters are read.</param>
    /// <param name="probabilities">As long as <see cref="Labels"/>; sums to 1. A text without any known feature gets the labels' overall shares.</param>
    public void Classify(string text, Span<float> probabilities)
    {
        var hashes = t_hashes ??= [];
        hashes.Clear();
        FeatureHashes.Collect(text, hashes);
        Score(CollectionsMarshal.AsSpan(hashes), probabilities);
        Softmax.Apply(probabilities, _temperature);
    }

    internal void Score(ReadOnlySpan<ulong> hashes, Span<float> scores)
    {
        var sparse = _vocabulary.Read(hashes);
        _model.Score(sparse, scores);
        Vocabulary.Return(sparse);
    }

    private static TextClassifier Fit(IReadOnlyList<string> labels, HashedExamples examples, int leastTexts, Action onRound)
    {
        var vocabulary = Vocabulary.Learn(examples.Texts, examples.Labels, labels.Count, leastTexts);
        var sparse = examples.Texts.Select(text => vocabulary.Read(text)).ToList();
        var model = LogisticRegression.Train(sparse, examples.Labels, examples.Importance, vocabulary.Size, labels.Count, Rounds, onRound);
        sparse.ForEach(Vocabulary.Return);
        return new TextClassifier(labels, vocabulary, model, 1f);
    }
}
