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
    public void Check_MissingFolder_SaysSo()
    {
        Assert.Equal(2, CheckCommand.Run([Path.Combine(_dialogs.Folder, "nowhere")], _output));
        Assert.Contains("nowhere", _output.ToString(), StringComparison.Ordinal);
    }

    private int Check() => CheckCommand.Run([_dialogs.Folder], _output);

    private string[] Lines() => _output.ToString().TrimEnd().Split('\n', StringSplitOptions.TrimEntries);
}
