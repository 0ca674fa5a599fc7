using System.Globalization;
using Huiyin.DialogContent;

namespace Huiyin.Settings.Sheets;

/// <summary><c>export units FILE</c>: writes the setting as a spreadsheet.</summary>
internal sealed class ExportSheetCommand(ISettingSheet sheet, SettingSheets sheets, IDialogContent content) : IServiceCommand
{
    public string Name => $"export {sheet.Name}";

    public string Usage => $"export {sheet.Name} FILE.csv [--encoding utf-8|gb18030] [--language zh-CN|en]";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var language = Locales.Resolve(CultureInfo.CurrentUICulture.Name);
        if (arguments.ToArray() is not [var path, .. var options] || !TryRead(options, ref language, out var asGb18030))
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        var prompts = content.Current.Prompts;
        try
        {
            await File.WriteAllBytesAsync(path, sheets.Export(sheet, language, asGb18030), cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync(prompts.Text("settings.export.no-file", language, ("file", path)));
            return 1;
        }

        await output.WriteLineAsync(prompts.Text("settings.export.done", language, ("count", sheet.Write(content.Current).Count()), ("file", path)));
        return 0;
    }

    private static bool TryRead(string[] options, ref string language, out bool asGb18030)
    {
        asGb18030 = false;
        for (var i = 0; i < options.Length; i += 2)
        {
            switch (options[i], i + 1 < options.Length ? options[i + 1] : "")
            {
                case ("--encoding", "utf-8"):
                    asGb18030 = false;
                    break;
                case ("--encoding", "gb18030"):
                    asGb18030 = true;
                    break;
                case ("--language", var wanted) when Locales.All.Contains(wanted):
                    language = wanted;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
