namespace Huiyin.Hosting;

/// <summary>Finds what a test needs from the machine.</summary>
internal static class Programs
{
    public static bool Has(string name) => Find(name) is not null;

    public static string? Find(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        return (from name in names from folder in folders from ending in endings select Path.Combine(folder, name + ending)).FirstOrDefault(File.Exists);
    }
}
