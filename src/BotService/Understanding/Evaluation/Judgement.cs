namespace Huiyin.Understanding.Evaluation;

/// <summary>One row, and what the classifier said of it.</summary>
/// <param name="Ranking">Labels, the likeliest first.</param>
/// <param name="Probability">Of the first.</param>
internal sealed record Judgement(LabelledRow Row, IReadOnlyList<string> Ranking, float Probability)
{
    public string Predicted => Ranking[0];

    public bool IsRight => Row.Accepts(Predicted);

    public bool IsAmongThree => Ranking.Take(3).Any(Row.Accepts);

    /// <summary>Where an also acceptable label was said, that one counts as the truth.</summary>
    public string Truth => IsRight ? Predicted : Row.Label;

    public static Judgement Of(TextClassifier classifier, LabelledRow row)
    {
        var probabilities = new float[classifier.Labels.Count];
        classifier.Classify(row.Text, probabilities);
        var order = Enumerable.Range(0, probabilities.Length).OrderByDescending(i => probabilities[i]).ToArray();
        return new Judgement(row, [.. order.Select(i => classifier.Labels[i])], probabilities[order[0]]);
    }
}
