using Huiyin.Diagnostics;

namespace Huiyin.Privacy.Keys;

/// <summary>
/// Keys in the data directory, a line each, the newest first; made at the first start, readable by the service's user alone. To be backed up
/// apart from the database: either alone is worth nothing.
/// </summary>
internal sealed class KeyFile(string directory) : IKeySource
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _path = Path.Combine(directory, "keys", "privacy.keys");

    public string Name => _path;

    public IReadOnlyList<FieldKey> Read()
    {
        try
        {
            if (!File.Exists(_path))
            {
                Place(Draft([FieldKey.New()]), overwrite: false);
            }

            var lines = File.ReadAllLines(_path).Where(line => !line.StartsWith('#'));
            return ConfiguredKeys.Parse(string.Join('\n', lines), _path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"Cannot read or write {_path}: give this user the right to, or name another folder by --Data:Directory.", failure);
        }
    }

    public bool TryAdd(FieldKey key)
    {
        Place(Draft([key, .. Read()]), overwrite: true);
        return true;
    }

    private string Draft(IReadOnlyList<FieldKey> keys)
    {
        CreateFolder(Path.GetDirectoryName(_path)!);
        var draft = $"{_path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var writer = new StreamWriter(draft, options);
        writer.WriteLine("# Keys of residents' phone numbers and addresses, the newest first. Keep a copy where the database is not.");
        foreach (var key in keys)
        {
            writer.WriteLine(Convert.ToBase64String(key.Secret));
        }

        return draft;
    }

    // Written aside and moved into place: of two nodes that start at once the first wins, and neither reads half a key.
    private void Place(string draft, bool overwrite)
    {
        try
        {
            File.Move(draft, _path, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(_path))
        {
            File.Delete(draft);
        }
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }
}
