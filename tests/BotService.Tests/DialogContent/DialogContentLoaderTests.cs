using Huiyin.DialogContent;

namespace Huiyin.Tests.DialogContent;

public sealed class DialogContentLoaderTests : IDisposable
{
    private readonly TemporaryDialogs _dialogs = new();

    public void Dispose() => _dialogs.Dispose();

    [Theory]
    [InlineData("taxonomy.yaml", "code: parking.street", "code: pets.street", "pets.street", "parking.")]
    [InlineData("taxonomy.yaml", "unit: traffic-police", "unit: traffic-polise", "traffic-polise", "units.yaml")]
    [InlineData("taxonomy.yaml", "deadline: 7d", "deadline: 8d", "8d", "15d")]
    [InlineData("taxonomy.yaml", "label: { zh-CN: 停车, en: Parking }", "label: { zh-CN: 停车 }", "'en'", "Add")]
    [InlineData("taxonomy.yaml", "kinds: [problem, suggestion, enquiry]", "kindz: [problem]", "kindz", "kinds")]
    [InlineData("areas.yaml", "code: dehe", "code: mingdu", "mingdu", "own code")]
    [InlineData("areas.yaml", "latitude: 33.6438", "latitude: 336.438", "latitude", "schema")]
    [InlineData("units.yaml", "area: xuwan", "area: nowhere", "nowhere", "areas.yaml")]
    [InlineData("commands.yaml", "  help:", "  hepl:", "hepl", "help")]
    [InlineData("commands.yaml", "zh-CN: [取消,", "zh-CN: [返回,", "返回", "one of them")]
    [InlineData("prompts/prompts.en.yaml", "Your number is {number}.", "Your number is {nummer}.", "nummer", "same placeholders")]
    [InlineData("prompts/prompts.zh-CN.yaml", "编号是 {number}。", "编号是 {number。", "no placeholder", "{name}")]
    [InlineData("cards/receipt.json", "${prompt:card.receipt.title}", "${prompt:card.receipt.titel}", "card.receipt.titel", "prompt files")]
    [InlineData("cards/receipt.json", "${prompt:card.receipt.status}", "Check status", "Check status", "prompt")]
    [InlineData("cards/receipt.json", "\"1.3\"", "\"1.6\"", "1.6", "1.3")]
    [InlineData("training/training.en.tsv", "pets\t", "petz\t", "petz", "taxonomy.yaml")]
    public void Load_WrongEdit_NamesFileLineAndFix(string file, string text, string by, string problem, string fix)
    {
        _dialogs.Replace(file, text, by);

        Assert.False(DialogContentLoader.TryLoad(_dialogs.Folder, out _, out var findings));
        var finding = Assert.Single(findings.All, finding => finding.File == file && finding.Problem.Contains(problem, StringComparison.Ordinal));
        Assert.Contains(fix, finding.Fix, StringComparison.Ordinal);
        Assert.True(finding.Line > 0);
    }

    [Fact]
    public void Load_MissingTranslation_NamesTheLineOfTheOriginal()
    {
        _dialogs.Append("prompts/prompts.en.yaml", "  report.brand-new: Only in English.\n");
        var line = _dialogs.LineOf("prompts/prompts.en.yaml", "report.brand-new");

        Assert.False(DialogContentLoader.TryLoad(_dialogs.Folder, out _, out var findings));
        var finding = Assert.Single(findings.All);
        Assert.Equal("prompts/prompts.zh-CN.yaml", finding.File);
        Assert.Contains($"line {line} ", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FurtherPromptFiles_AreOneCatalogueWithTheFirst()
    {
        _dialogs.Append("prompts/further.zh-CN.yaml", "prompts:\n  further.hello: 你好\n");
        _dialogs.Append("prompts/further.en.yaml", "prompts:\n  further.hello: Hello\n");

        Assert.True(DialogContentLoader.TryLoad(_dialogs.Folder, out var content, out _));
        Assert.Equal("Hello", content.Prompts.Text("further.hello", Locales.English));
        Assert.True(content.Prompts.Contains("greeting"));
    }

    [Fact]
    public void Load_FurtherPromptFileWithoutTranslation_NamesTheMissingFile()
    {
        _dialogs.Append("prompts/further.zh-CN.yaml", "prompts:\n  further.hello: 你好\n");

        Assert.False(DialogContentLoader.TryLoad(_dialogs.Folder, out _, out var findings));
        Assert.Equal("prompts/further.en.yaml", Assert.Single(findings.All).File);
    }

    [Fact]
    public void Load_PromptInTwoFiles_IsRefused()
    {
        _dialogs.Append("prompts/further.zh-CN.yaml", "prompts:\n  greeting: 你好\n");
        _dialogs.Append("prompts/further.en.yaml", "prompts:\n  greeting: Hello\n");

        Assert.False(DialogContentLoader.TryLoad(_dialogs.Folder, out _, out var findings));
        Assert.Contains("'greeting'", Assert.Single(findings.All).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_BrokenYaml_NamesTheLine()
    {
        _dialogs.Replace("taxonomy.yaml", "    unit: urban-management\n", "   unit: urban-management\n");
        var line = _dialogs.LineOf("taxonomy.yaml", "   unit: urban-management");

        Assert.False(DialogContentLoader.TryLoad(_dialogs.Folder, out _, out var findings));
        Assert.InRange(Assert.Single(findings.All).Line, line, line + 2);
    }

    [Theory]
    [InlineData("areas.yaml")]
    [InlineData("prompts/prompts.zh-CN.yaml")]
    [InlineData("schemas/taxonomy.schema.json")]
    public void Load_MissingFile_IsNamed(string file)
    {
        File.Delete(Path.Combine(_dialogs.Folder, file));

        Assert.False(DialogContentLoader.TryLoad(_dialogs.Folder, out _, out var findings));
        Assert.Contains(findings.All, finding => finding.File == file);
    }

    [Fact]
    public void Load_NewCategoryByDataAlone_IsThere()
    {
        _dialogs.Append(
            "taxonomy.yaml",
            """

              - code: elders
                label: { zh-CN: 养老助餐, en: Care for the elderly }
                synonyms: { zh-CN: [老年食堂], en: [senior canteen] }
                questions: { zh-CN: [老人多大年纪？], en: [How old is the person?] }
                kinds: [enquiry]
                deadline: 7d
                unit: civil-affairs
                children: []
            """);

        Assert.True(DialogContentLoader.TryLoad(_dialogs.Folder, out var content, out var findings), string.Join('\n', findings.All));
        Assert.Equal("How old is the person?", content.Taxonomy.Find("elders").Questions.In("en")[0]);
    }
}
