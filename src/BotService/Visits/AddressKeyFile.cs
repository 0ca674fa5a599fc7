using System.Security.Cryptography;
using Huiyin.Diagnostics;

namespace Huiyin.Visits;

/// <summary>Keeps the key of the addresses in the data directory, readable by the service alone. Who loses it loses the register's rooms.</summary>
internal static class AddressKeyFile
{
    private const int Size = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static AddressSeal ReadOrCreate(string dataDirectory)
    {
        var path = Path.Combine(dataDirectory, "keys", "addresses.key");
        try
        {
            CreateFolder(Path.GetDirectoryName(path)!);
            if (!File.Exists(path))
            {
                Create(path);
            }

            var secret = new byte[Size];
            return Convert.TryFromBase64String(File.ReadAllText(path).Trim(), secret, out var length) && length == Size
                ? new AddressSeal(secret)
                : throw new StartupException($"{path} does not hold a key. Restore it from a backup: without it no address of the register can be read.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"Cannot read or write {path}: {failure.Message} Make the folder writable, or name another by --Data:Directory.", failure);
        }
    }

    // Written aside and moved into place: of two nodes that start at once the first wins, and neither reads half a key.
    private static void Create(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var writer = new StreamWriter(draft, options))
        {
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size)));
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
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
