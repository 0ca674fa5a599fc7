namespace Huiyin.DialogContent;

/// <summary><c>check [FOLDER]</c>: what is wrong in the dialogs, one finding a line as <c>file:line: error: problem fix</c>.</summary>
internal static class CheckCommand
{
    /// <returns>0 when there is no error (warnings are fine), 1 when there is, 2 when the folder is not there.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        var folder = args.Length > 0 ? args[0] : Directory.Exists("dialogs") ? "dialogs" : Path.Combine(AppContext.BaseDirectory, "dialogs");
        if (args.Length > 1 || !Directory.Exists(folder))
        {
            output.WriteLine(args.Length > 1 ? "Usage: check [FOLDER]" : $"There is no folder {folder}. Usage: check [FOLDER]");
            return 2;
        }

        var findings = ContentCheck.Run(folder);
        foreach (var finding in findings.OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line))
        {
            output.WriteLine(finding);
        }

        var errors = findings.Count(finding => !finding.IsWarning);
        output.WriteLine($"{errors} error{(errors == 1 ? "" : "s")}, {findings.Count - errors} warning{(findings.Count - errors == 1 ? "" : "s")}");
        return errors == 0 ? 0 : 1;
    }
}
