namespace Huiyin.Settings;

/// <summary>The commands as they are typed.</summary>
public sealed class SheetCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huiyin-sheets-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task ExportAndImport_OfUnits_GoRoundAndNameTheLineOfAMistake()
    {
        var file = Path.Combine(_folder, "units.csv");

        Assert.Equal(0, (await RunAsync("export", "units", file, "--language", "zh-CN")).ExitCode);
        Assert.StartsWith("编码,名称", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        var (same, said) = await RunAsync("import", "units", file);
        Assert.True(same == 0, said);

        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("教育局", "教体局", StringComparison.Ordinal));
        Assert.Equal(0, (await RunAsync("import", "units", file)).ExitCode);
        Assert.Equal(0, (await RunAsync("export", "units", file, "--encoding", "gb18030")).ExitCode);
        Assert.Contains("教体局", DialogContent.FileText.Decode(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, "code,name_zh,name_en\nnobody,,Nobody\n");
        var (wrong, findings) = await RunAsync("import", "units", file, "--language", "en");
        Assert.Equal(1, wrong);
        Assert.Contains($"{file}:2: 'name_zh'", findings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithoutAFileOrAKnownSheet_SaysHow()
    {
        Assert.Equal(2, (await RunAsync("import", "units")).ExitCode);
        Assert.Equal(2, (await RunAsync("import", "units", Path.Combine(_folder, "nothing.csv"))).ExitCode);
        Assert.Equal(2, (await RunAsync("export", "holidays", Path.Combine(_folder, "holidays.csv"), "--encoding", "latin1")).ExitCode);
    }

    private async Task<(int? ExitCode, string Said)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        var exitCode = await CommandLine.RunAsync([.. arguments, $"--Data:Directory={Path.Combine(_folder, "data")}"], output, CancellationToken.None);
        return (exitCode, output.ToString());
    }
}
