namespace Huiyin.Tests.DialogContent;

/// <summary>A copy of the shipped dialogs to edit, gone after the test.</summary>
internal sealed class TemporaryDialogs : IDisposable
{
    public TemporaryDialogs()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Dialogs, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Repository.Dialogs, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("huiyin-dialogs-").FullName;

    public void Replace(string file, string text, string by)
    {
        var path = Path.Combine(Folder, file);
        var before = File.ReadAllText(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        var at = before.IndexOf(text, StringComparison.Ordinal);
        File.WriteAllText(path, string.Concat(before.AsSpan(0, at), by, before.AsSpan(at + text.Length)));
    }

    public void Append(string file, string text) => File.AppendAllText(Path.Combine(Folder, file), text);

    public int LineOf(string file, string text) =>
        Array.FindIndex(File.ReadAllLines(Path.Combine(Folder, file)), line => line.Contains(text, StringComparison.Ordinal)) + 1;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
