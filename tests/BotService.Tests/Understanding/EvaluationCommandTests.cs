using Huiyin.DialogContent;
using Huiyin.Tests.DialogContent;
using Huiyin.Understanding.Evaluation;

namespace Huiyin.Tests.Understanding;

public sealed class EvaluationCommandTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly StringWriter _output = new();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Evaluate_LabelledFile_EndsWithTheFigures()
    {
        File.WriteAllText(_file, "category\talso\ttext\nparking\t\t车位太少，没地方停车\nother\tpets\t遛狗不牵绳，狗屎没人捡\nnoise\t\tThe pothole on our road is deep\n");

        Assert.Equal(0, Run(_file, "--dialogs", Repository.Dialogs));

        Assert.Contains("Confusion", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Reliability", _output.ToString(), StringComparison.Ordinal);
        // Two of three are right, one of them by what is acceptable too; "noise" is missed, "traffic" is said for it.
        Assert.StartsWith("top1 0.667 top3 0.667 macro-f1 0.667 n 3", Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_ByFolds_TakesAnyLabelsAndColumns()
    {
        var rows = Enumerable.Range(0, 20).SelectMany(i => new[] { $"甲科\t路灯不亮第{i}次", $"乙科\t孩子上学第{i}回" });
        File.WriteAllText(_file, $"who\twords\n{string.Join('\n', rows)}\n");

        Assert.Equal(0, Run(_file, "--columns", "category=who,text=words", "--folds", "4"));

        Assert.Equal("top1 1.000 top3 1.000 macro-f1 1.000 n 40", Last());
    }

    [Theory]
    [InlineData("category\ttext\nspaceship\tx y z\n", "spaceship")]
    [InlineData("category\ttext\nparking\n", ":2:")]
    [InlineData("label\twords\n", "--columns")]
    [InlineData("category\ttext\n", "no rows")]
    [InlineData("", "are needed")]
    public void Evaluate_WrongFile_NamesWhatToMend(string content, string named)
    {
        File.WriteAllText(_file, content);

        Assert.Equal(1, Run(_file, "--dialogs", Repository.Dialogs));
        Assert.Contains(named, _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--folds", "x")]
    [InlineData("--folds")]
    [InlineData("--colour", "red")]
    [InlineData("--columns", "colour=red")]
    public void Evaluate_WrongOption_NamesIt(params string[] options)
    {
        Assert.Equal(1, Run([_file, .. options]));
        Assert.Contains(options[0] == "--columns" ? "colour=red" : options[0], _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Train_WithSave_AddsTheFileToTheDialogs()
    {
        using var dialogs = new TemporaryDialogs();
        File.WriteAllText(_file, $"category\ttext\n{string.Join('\n', Enumerable.Range(0, 6).SelectMany(i => new[] { $"parking.street\t门前停车停得满满当当{i}", $"pets\t小狗乱跑{i}" }))}\n");

        Assert.Equal(0, TrainCommand.Run([_file, "--dialogs", dialogs.Folder, "--folds", "2", "--save"], _output));

        Assert.StartsWith("top1 ", Last(), StringComparison.Ordinal);
        Assert.True(DialogContentLoader.TryLoad(dialogs.Folder, out var content, out _));
        Assert.Contains(new TrainingExample("parking", "门前停车停得满满当当3"), content.Training);
    }

    private int Run(params string[] args) => EvaluateCommand.Run(args, _output);

    private string Last() => _output.ToString().TrimEnd().Split('\n')[^1].TrimEnd();
}
