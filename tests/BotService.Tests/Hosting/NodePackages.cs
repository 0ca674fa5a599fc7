using System.Diagnostics;

namespace Huiyin.Hosting;

/// <summary>The folder of the Node scripts with what they need restored from npm, by the lock file, once for a build.</summary>
internal static class NodePackages
{
    private static readonly Lazy<Task<string?>> Restoring = new(RestoreAsync);

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Node");

    /// <summary>Why it cannot be used; null when it can.</summary>
    public static Task<string?> MissingAsync() => Restoring.Value;

    public static ProcessStartInfo Start(string command, params string[] arguments) => new(command, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static async Task<string?> RestoreAsync()
    {
        var stamp = Path.Combine(Folder, "node_modules", ".restored");
        var wanted = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
        {
            return null;
        }

        try
        {
            using var npm = Process.Start(Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci", "--ignore-scripts", "--loglevel=error"))!;
            var output = npm.StandardOutput.ReadToEndAsync();
            var error = await npm.StandardError.ReadToEndAsync();
            await output;
            await npm.WaitForExitAsync();
            if (npm.ExitCode != 0)
            {
                return $"npm could not restore the test packages: {error}";
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node.js with npm is not installed.";
        }

        await File.WriteAllTextAsync(stamp, wanted);
        return null;
    }
}
