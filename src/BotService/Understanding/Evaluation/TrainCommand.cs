using Huiyin.Diagnostics;
using Huiyin.DialogContent;

namespace Huiyin.Understanding.Evaluation;

/// <summary>
/// <c>train FILE</c>: what a district's own labelled texts add to the shipped training, by cross-validation; with
/// <c>--save</c> they are put beside it and used from then on.
/// </summary>
internal static class TrainCommand
{
    public const string Usage = "train FILE [--columns category=NAME,also=NAME,text=NAME] [--folds N] [--first CHARACTERS] [--dialogs FOLDER] [--save]";

    private const int DefaultFolds = 5;

    /// <returns>0, or 1 with one line that says what is wrong.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        try
        {
            var arguments = CommandArguments.Parse(args, Usage);
            _ = arguments.File.Length > 0 ? arguments.File : throw new CommandException($"Name a file. Usage: {Usage}");
            var content = CommandContent.Load(arguments.Dialogs);
            var rows = LabelledFile.Read(arguments.File, arguments.Columns, arguments.First).Select(row => WithTopCategory(row, content.Taxonomy, arguments.File)).ToList();
            var folds = Math.Min(arguments.Folds > 0 ? arguments.Folds : DefaultFolds, rows.Count);
            if (folds < 2)
            {
                throw new CommandException($"{arguments.File} has one row; training needs more.");
            }

            EvaluationReport.Write(output, ProgressBar.Run($"Training {folds} times", progress => CrossValidation.Run(
                rows,
                folds,
                (training, share) => CategoryClassifier.TrainFrom(content, training.Select(row => new LabelledText(row.Label, row.Text)), share),
                progress)));
            Save(arguments, rows);
            return 0;
        }
        catch (CommandException failure)
        {
            output.WriteLine(failure.Message);
            return 1;
        }
    }

    private static LabelledRow WithTopCategory(LabelledRow row, Taxonomy taxonomy, string file) => taxonomy.TryFind(row.Label, out var category)
        ? row with { Label = category.Top.Code }
        : throw new CommandException($"{file}: the category '{row.Label}' is not in taxonomy.yaml. Add it there first.");

    // The report comes first and its last line is for scripts, so what was saved is told on the error stream.
    private static void Save(CommandArguments arguments, IEnumerable<LabelledRow> rows)
    {
        if (!arguments.Save)
        {
            return;
        }

        var path = Path.Combine(arguments.Dialogs, "training", "training.district.tsv");
        File.WriteAllLines(path, rows.Select(row => $"{row.Label}\t{row.Text}").Prepend("category\ttext"));
        Console.Error.WriteLine($"Saved to {path}; a running service takes it up at once.");
    }
}
