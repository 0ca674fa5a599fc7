using System.Globalization;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Transactions;

namespace Huiyin.Settings.Sheets;

/// <summary><c>import units FILE</c>: takes a spreadsheet as the setting, or says line by line what is to be mended in it.</summary>
internal sealed class ImportSheetCommand(ISettingSheet sheet, SettingSheets sheets, IDialogContent content) : IServiceCommand
{
    private static readonly Actor Operator = new(ActorRole.Administrator, "command", "import");

    public string Name => $"import {sheet.Name}";

    public string Usage => $"import {sheet.Name} FILE.csv [--language zh-CN|en]   columns {string.Join(", ", sheet.Columns.Select(column => column.Key))}; in UTF-8 or GB18030";

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
            await output.WriteLineAsync(prompts.Text("settings.import.no-file", language, ("file", path)));
            return 2;
        }

        try
        {
            var import = await sheets.ImportAsync(sheet, bytes, Operator, cancellationToken);
            foreach (var finding in import.Findings)
            {
                var (problem, fix) = finding.In(language, content.Current.Findings);
                await output.WriteLineAsync($"{(finding.Line > 0 ? $"{path}:{finding.Line}: " : "")}{problem} {fix}");
            }

            await output.WriteLineAsync(import switch
            {
                { Findings.Count: > 0 } => prompts.Text("settings.import.nothing", language, ("count", import.Findings.Count)),
                { Document: { } made } => prompts.Text("settings.import.done", language, ("count", import.Rows), ("version", made.Version)),
                _ => prompts.Text("settings.import.same", language, ("count", import.Rows)),
            });
            return import.Findings.Count > 0 ? 1 : 0;
        }
        catch (ConcurrencyConflictException)
        {
            await output.WriteLineAsync(prompts.Text("settings.import.changed", language));
            return 1;
        }
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
            return new FileInfo(path) is { Exists: true, Length: <= SheetFile.LargestFile } ? await File.ReadAllBytesAsync(path, cancellationToken) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
