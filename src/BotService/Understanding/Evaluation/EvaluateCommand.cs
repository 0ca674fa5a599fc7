using System.Diagnostics;
using Huiyin.Diagnostics;
using Huiyin.DialogContent;

namespace Huiyin.Understanding.Evaluation;

/// <summary>
/// <c>evaluate FILE</c>: how well the shipped training does on somebody's labelled texts. With <c>--folds N</c>: how well
/// a classifier trained on that file alone does, by cross-validation, whatever its labels are; without a file, the shipped training
/// by itself, each sentence judged by what was learned from the others.
/// </summary>
internal static class EvaluateCommand
{
    public const string Usage = "evaluate [FILE] [--columns category=NAME,also=NAME,text=NAME] [--folds N] [--first CHARACTERS] [--dialogs FOLDER]";

    // In a corpus of thousands what occurs once is a name or a slip; leaving it out halves the time and changes nothing.
    private const int LargeCorpus = 3_000;

    /// <returns>0, or 1 with one line that says what is wrong.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        try
        {
            var arguments = CommandArguments.Parse(args, Usage);
            if (arguments.File.Length == 0)
            {
                EvaluationReport.Write(output, ShippedByFolds(arguments.Folds, arguments.Dialogs));
                return 0;
            }

            var rows = LabelledFile.Read(arguments.File, arguments.Columns, arguments.First);
            EvaluationReport.Write(output, arguments.Folds > 0 ? ByFolds(rows, arguments.Folds) : ByShippedTraining(rows, arguments.Dialogs, output));
            return 0;
        }
        catch (CommandException failure)
        {
            output.WriteLine(failure.Message);
            return 1;
        }
    }

    private static IReadOnlyList<Judgement> ByShippedTraining(IReadOnlyList<LabelledRow> rows, string dialogs, TextWriter output)
    {
        var content = CommandContent.Load(dialogs);
        if (rows.Select(row => row.Label).FirstOrDefault(label => !content.Taxonomy.Top.Any(category => category.Code == label)) is { } unknown)
        {
            throw new CommandException($"The label '{unknown}' is no top-level category of {dialogs}/taxonomy.yaml. To train on the file itself, add --folds 5.");
        }

        var classifier = ProgressBar.Run("Training", progress => CategoryClassifier.TrainFrom(content, progress: progress));
        IReadOnlyList<Judgement> judged = [.. rows.Select(row => Judgement.Of(classifier, row))];
        output.WriteLine(FormattableString.Invariant($"A classification takes {MedianMilliseconds(classifier, rows):0.000} ms."));
        output.WriteLine();
        return judged;
    }

    private static double MedianMilliseconds(TextClassifier classifier, IReadOnlyList<LabelledRow> rows)
    {
        var probabilities = new float[classifier.Labels.Count];
        return rows.Select(row =>
        {
            var start = Stopwatch.GetTimestamp();
            classifier.Classify(row.Text, probabilities);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).Order().ElementAt(rows.Count / 2);
    }

    private static IReadOnlyList<Judgement> ShippedByFolds(int folds, string dialogs)
    {
        var content = CommandContent.Load(dialogs);
        IReadOnlyList<LabelledRow> rows = [.. content.Training.Select(example => new LabelledRow(example.Category, [], example.Text))];
        return ProgressBar.Run($"Training {folds} times", progress => CrossValidation.Run(
            rows,
            folds,
            (training, share) => CategoryClassifier.TrainFrom(
                content with { Training = [.. training.Select(row => new TrainingExample(row.Label, row.Text))] },
                progress: share),
            progress));
    }

    private static IReadOnlyList<Judgement> ByFolds(IReadOnlyList<LabelledRow> rows, int folds)
    {
        string[] labels = [.. rows.Select(row => row.Label).Distinct().Order(StringComparer.Ordinal)];
        var leastTexts = rows.Count >= LargeCorpus ? 2 : 1;
        return ProgressBar.Run($"Training {folds} times", progress => CrossValidation.Run(
            rows,
            folds,
            (training, share) => TextClassifier.Train(labels, [.. training.Select(row => new LabelledText(row.Label, row.Text))], leastTexts, share),
            progress));
    }
}
