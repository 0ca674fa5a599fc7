using Huiyin.DialogContent;

namespace Huiyin.Desk.Administration;

/// <summary>The content check of the folder, done anew only when one of its files changed: it takes seconds.</summary>
internal sealed class FolderCheck(IOverridableContent content)
{
    private readonly Lock _gate = new();
    private (string Stamp, IReadOnlyList<ContentFinding> Findings)? _last;

    public IReadOnlyList<ContentFinding> Findings()
    {
        lock (_gate)
        {
            var stamp = Stamp();
            if (_last is not { } last || last.Stamp != stamp)
            {
                _last = last = (stamp, [.. ContentCheck.Run(content.Folder).OrderBy(finding => finding.IsWarning).ThenBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line)]);
            }

            return last.Findings;
        }
    }

    private string Stamp() => string.Join('\n', new DirectoryInfo(content.Folder).EnumerateFiles("*", SearchOption.AllDirectories)
        .OrderBy(file => file.FullName, StringComparer.Ordinal)
        .Select(file => $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}"));
}
