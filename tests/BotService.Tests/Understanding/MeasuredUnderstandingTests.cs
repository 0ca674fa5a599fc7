using System.Globalization;
using Huiyin.Tests.DialogContent;
using Huiyin.Understanding.Evaluation;

namespace Huiyin.Tests.Understanding;

public sealed class MeasuredUnderstandingTests
{
    [SharedDataFact]
    public void Evaluate_MessagesByCategory_ReachesTheTargets()
    {
        var (top1, top3, _, n) = Evaluate("messages-by-category.dev.tsv", "--dialogs", Repository.Dialogs);

        Assert.Equal(240, n);
        Assert.InRange(top1, 0.80, 1);
        Assert.InRange(top3, 0.93, 1);
    }

    [SharedDataFact]
    public void Evaluate_BeginningsByDepartment_ReachesTheTarget()
    {
        var (_, _, macroF1, n) = Evaluate("messages-by-department.zh.tsv", "--columns", "category=label", "--folds", "5", "--first", "120");

        Assert.Equal(6_332, n);
        Assert.InRange(macroF1, 0.87, 1);
    }

    [SharedDataFact]
    public void Evaluate_MessagesByDepartment_ReachesTheTarget()
    {
        var (_, _, macroF1, _) = Evaluate("messages-by-department.zh.tsv", "--columns", "category=label", "--folds", "5");

        Assert.InRange(macroF1, 0.90, 1);
    }

    private static (double Top1, double Top3, double MacroF1, int Count) Evaluate(string file, params string[] options)
    {
        var output = new StringWriter();
        Assert.Equal(0, EvaluateCommand.Run([Path.Combine(SharedDataFactAttribute.Folder, file), .. options], output));
        var words = output.ToString().TrimEnd().Split('\n')[^1].Split(' ');
        return (Number(words[1]), Number(words[3]), Number(words[5]), int.Parse(words[7], CultureInfo.InvariantCulture));
    }

    private static double Number(string word) => double.Parse(word, CultureInfo.InvariantCulture);
}
