using Huiyin.DialogContent;

namespace Huiyin.Tests.DialogContent;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryDialogs _dialogs = new();
    private readonly StringWriter _output = new();

    public void Dispose() => _dialogs.Dispose();

    [Fact]
    public void Check_ShippedDialogs_HaveNoError()
    {
        Assert.Equal(0, Check());
        Assert.StartsWith("0 errors", Lines()[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Check_UnknownUnit_NamesFileLineAndFix()
    {
        _dialogs.Replace("taxonomy.yaml", "unit: traffic-police", "unit: nobody");

        Assert.Equal(1, Check());
        Assert.Contains(Lines(), line => line.StartsWith($"taxonomy.yaml:{_dialogs.LineOf("taxonomy.yaml", "unit: nobody")}: error: ", StringComparison.Ordinal) && line.Contains("units.yaml", StringComparison.Ordinal));
        Assert.StartsWith("1 error,", Lines()[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Check_PromptThatNothingSays_IsAWarning()
    {
        _dialogs.Append("prompts/prompts.zh-CN.yaml", "  nobody.says.this: 没人说\n");
        _dialogs.Append("prompts/prompts.en.yaml", "  nobody.says.this: nobody says this\n");

        Assert.Equal(0, Check());
        Assert.Contains(Lines(), line => line.Contains($"prompts.zh-CN.yaml:{_dialogs.LineOf("prompts/prompts.zh-CN.yaml", "nobody.says.this")}: warning: ", StringComparison.Ordinal));
        Assert.DoesNotContain(Lines(), line => line.Contains("'card.summary.title'", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_CardTooLarge_IsAnError()
    {
        var block = """{ "type": "TextBlock", "text": "${words}", "wrap": true },""";
        _dialogs.Replace("cards/receipt.json", "\"body\": [", $"\"body\": [ {string.Concat(Enumerable.Repeat(block, 150))}");

        Assert.Equal(1, Check());
        Assert.Contains(Lines(), line => line.StartsWith("cards/receipt.json:1: error: ", StringComparison.Ordinal) && line.Contains("bytes", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_CategoryWithoutExamples_IsAWarning()
    {
        _dialogs.Append("taxonomy.yaml", "\n  - { code: elders, label: { zh-CN: 养老, en: Elders }, synonyms: { zh-CN: [], en: [] }, kinds: [enquiry], deadline: 7d, unit: civil-affairs, children: [] }\n");

        Assert.Equal(0, Check());
        Assert.Contains(Lines(), line => line.Contains("'elders'", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_AnyFileMadeUnreadable_IsNamed()
    {
        foreach (var path in Directory.EnumerateFiles(_dialogs.Folder, "*", SearchOption.AllDirectories).Where(path => !path.Contains("schemas", StringComparison.Ordinal)))
        {
            var before = File.ReadAllText(path);
            File.AppendAllText(path, "\n\"@@@: [}\n");
            var name = Path.GetRelativePath(_dialogs.Folder, path).Replace('\\', '/');

            Assert.True(ContentCheck.Run(_dialogs.Folder).Any(finding => !finding.IsWarning && finding.File == name && finding.Fix.Length > 0), $"Nothing is found wrong in {name}.");
            File.WriteAllText(path, before);
        }
    }

    [Theory]
    [InlineData("policies/getting-around.yaml", "category: parking.shortage", "category: parking.nowhere", "category: parking.nowhere", "taxonomy.yaml")]
    [InlineData("policies/getting-around.yaml", "valid-until: 2028-07-19", "valid-until: 2028-07-39", "valid-until: 2028-07-39", "is no date")]
    [InlineData("policies/getting-around.yaml", "valid-until: 2028-07-19", "valid-until: 2020-07-19", "valid-until: 2020-07-19", "before it was issued")]
    [InlineData("policies/getting-around.yaml", "code: senior-bus-card", "code: weekend-parking", null, "own code")]
    [InlineData("policies/home.yaml", "养狗要办证吗", "周末能在办事处院里免费停车吗", null, "question of")]
    [InlineData("synonyms.yaml", "公交车, 公交,", "公交车, 堵车,", null, "in line")]
    [InlineData("evaluation/similar.en.tsv", "parking\tScooters", "parkin\tScooters", "parkin\tScooters", "taxonomy.yaml")]
    [InlineData("evaluation/policies.tsv", "weekend-parking\t", "weekday-parking\t", "weekday-parking\t", "no policy")]
    [InlineData("training/training.en.tsv", "parking\tScooters", "Parking\tScooters", "Parking\tScooters", "must match")]
    public void Check_WrongDetail_NamesFileLineAndFix(string file, string text, string by, string? at, string problem)
    {
        _dialogs.Replace(file, text, by);

        Assert.Equal(1, Check());
        var line = Assert.Single(Lines(), line => line.Contains(": error: ", StringComparison.Ordinal));
        Assert.StartsWith(at is null ? $"{file}:" : $"{file}:{_dialogs.LineOf(file, at)}:", line, StringComparison.Ordinal);
        Assert.Contains(problem, line, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_PolicyNoLongerValid_IsAWarning()
    {
        _dialogs.Replace("policies/getting-around.yaml", "date: 2026-07-20\n    valid-until: 2028-07-19", "date: 2020-01-01\n    valid-until: 2021-01-01");

        Assert.Equal(0, Check());
        Assert.Contains(Lines(), line => line.StartsWith("policies/getting-around.yaml:", StringComparison.Ordinal) && line.Contains("no longer valid", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_MissingFolder_SaysSo()
    {
        Assert.Equal(2, CheckCommand.Run([Path.Combine(_dialogs.Folder, "nowhere")], _output));
        Assert.Contains("nowhere", _output.ToString(), StringComparison.Ordinal);
    }

    private int Check() => CheckCommand.Run([_dialogs.Folder], _output);

    private string[] Lines() => _output.ToString().TrimEnd().Split('\n', StringSplitOptions.TrimEntries);
}
