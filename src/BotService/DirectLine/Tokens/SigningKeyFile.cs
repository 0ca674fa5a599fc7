using System.Security.Cryptography;
using Huiyin.Diagnostics;

namespace Huiyin.DirectLine.Tokens;

/// <summary>Keeps the signing key in the data directory, readable by the service alone.</summary>
internal static class SigningKeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static SigningKey ReadOrCreate(string dataDirectory)
    {
        var folder = Path.Combine(dataDirectory, "keys");
        var path = Path.Combine(folder, "direct-line.key");
        try
        {
            CreateFolder(folder);
            if (!File.Exists(path))
            {
                Create(path);
            }

            return Read(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"Cannot read or write {path}: {failure.Message} Make the folder writable, or name another by --Data:Directory.", failure);
        }
    }

    private static SigningKey Read(string path)
    {
        var text = File.ReadAllText(path).Trim();
        var secret = new byte[SigningKey.Size];
        return Convert.TryFromBase64String(text, secret, out var length) && length == SigningKey.Size
            ? new SigningKey(secret)
            : throw new StartupException($"{path} does not hold a key. Restore it from a backup; or delete it, and open chats have to be started anew.");
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
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(SigningKey.Size)));
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
