using System.Globalization;
using Huiyin.Diagnostics;
using Huiyin.DialogContent;
using Huiyin.Transactions;

namespace Huiyin.Visits.Import;

/// <summary><c>import households FILE</c>: takes a file into the register of households, or says line by line what is to be mended in it.</summary>
internal sealed class ImportCommand(HouseholdImport import, ITransactions transactions, IDialogContent content) : IServiceCommand
{
    public string Name => "import households";

    public string Usage => "import households FILE.csv [--language zh-CN|en]   columns area, building, unit, room (辖区, 楼栋, 单元, 房号)";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.ToArray() is not [var path, .. var options] || LanguageOf(options) is not { } language)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        var prompts = content.Current.Prompts;
        if (await ReadAsync(path, cancellationToken) is not { } bytes)
        {
            await output.WriteLineAsync(prompts.Text("visits.import.no-file", language, ("file", path), ("limit", HouseholdFile.LargestFile / 1024 / 1024)));
            return 2;
        }

        var file = HouseholdFile.Read(bytes, content.Current.Areas);
        var result = await ProgressBar.RunAsync(
            prompts.Text("visits.import.title", language),
            progress => transactions.WriteAsync((transaction, token) => import.ImportAsync(transaction, file, progress, token), cancellationToken));
        foreach (var finding in result.Findings)
        {
            await output.WriteLineAsync(finding.Say(prompts, language));
        }

        await output.WriteLineAsync(result.Findings.Count > 0
            ? prompts.Text("visits.import.nothing", language, ("count", result.Findings.Count))
            : prompts.Text("visits.import.done", language, ("added", result.Added), ("known", result.Known)));
        return result.Findings.Count > 0 ? 1 : 0;
    }

    private static string? LanguageOf(string[] options) => options switch
    {
        [] => Locales.Resolve(CultureInfo.CurrentUICulture.Name),
        ["--language", var language] when Locales.All.Contains(language) => language,
        _ => null,
    };

    private static async Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= HouseholdFile.LargestFile } ? await File.ReadAllBytesAsync(path, cancellationToken) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
