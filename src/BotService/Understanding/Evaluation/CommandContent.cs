using Huiyin.DialogContent;

namespace Huiyin.Understanding.Evaluation;

internal static class CommandContent
{
    /// <exception cref="CommandException">The dialogs are wrong; names what to mend.</exception>
    public static DialogContentSnapshot Load(string folder) => DialogContentLoader.TryLoad(folder, out var content, out var findings)
        ? content
        : throw new CommandException(string.Join(Environment.NewLine, findings.All.Where(finding => !finding.IsWarning)));
}
