namespace Huiyin.Understanding.Evaluation;

internal static class CrossValidation
{
    /// <summary>Judges every row by a classifier that has learned from the other folds only. Rows are dealt out by a fixed shuffle.</summary>
    /// <param name="train">Makes a classifier of rows; the second argument is to be told the share that is done.</param>
    public static IReadOnlyList<Judgement> Run(IReadOnlyList<LabelledRow> rows, int folds, Func<IReadOnlyList<LabelledRow>, Action<double>, TextClassifier> train, Action<double> progress)
    {
        var shuffled = rows.ToArray();
        new Random(20230810).Shuffle(shuffled);
        var judgements = new List<Judgement>(rows.Count);
        for (var fold = 0; fold < folds; fold++)
        {
            var done = fold;
            var classifier = train([.. shuffled.Where((_, i) => i % folds != done)], share => progress((done + share) / folds));
            judgements.AddRange(shuffled.Where((_, i) => i % folds == fold).Select(row => Judgement.Of(classifier, row)));
        }

        return judgements;
    }
}
