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

    public string Usage => $"import {sheet.Name} FILE.csv   columns {string.Join(", ", sheet.Columns.Select(column => column.Key))}; in UTF-8 or GB18030";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var (prompts, language) = (content.Current.Prompts, Locales.Resolve(CultureInfo.CurrentUICulture.Name));
        if (arguments is not [var path])
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

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
                await output.WriteLineAsync(finding.Line > 0 ? $"{path}:{finding}" : finding.ToString());
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
