namespace Huiyin.Understanding;

/// <summary>Examples as the training needs them, side by side; split into folds by position, so evenly over the labels when these come in blocks.</summary>
internal sealed record HashedExamples(IReadOnlyList<ulong[]> Texts, IReadOnlyList<int> Labels, IReadOnlyList<float> Importance)
{
    public static HashedExamples From(IReadOnlyList<string> labels, IReadOnlyList<LabelledText> examples)
    {
        var numbers = labels.Select((label, number) => (label, number)).ToDictionary(entry => entry.label, entry => entry.number, StringComparer.Ordinal);
        return new HashedExamples(
            [.. examples.AsParallel().AsOrdered().Select(example => FeatureHashes.Of(example.Text))],
            [.. examples.Select(example => numbers[example.Label])],
            [.. examples.Select(example => example.Importance)]);
    }

    public HashedExamples Only(int fold, int folds) => Where(i => i % folds == fold);

    public HashedExamples Without(int fold, int folds) => Where(i => i % folds != fold);

    /// <summary>Whole utterances only: synonyms are too easy to tell how sure one may be of a sentence.</summary>
    public IEnumerable<ScoredText> Scored(TextClassifier classifier)
    {
        for (var i = 0; i < Texts.Count; i++)
        {
            if (Importance[i] >= 1f)
            {
                var scores = new float[classifier.Labels.Count];
                classifier.Score(Texts[i], scores);
                yield return new ScoredText(scores, Labels[i]);
            }
        }
    }

    private HashedExamples Where(Func<int, bool> wanted)
    {
        var kept = Enumerable.Range(0, Texts.Count).Where(wanted).ToArray();
        return new HashedExamples([.. kept.Select(i => Texts[i])], [.. kept.Select(i => Labels[i])], [.. kept.Select(i => Importance[i])]);
    }
}
