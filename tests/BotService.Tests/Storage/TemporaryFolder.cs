namespace Huiyin.Storage;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("huiyin-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
