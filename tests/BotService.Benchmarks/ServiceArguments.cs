namespace Huiyin.Benchmarks;

/// <summary>The service's options for a database named on the command line.</summary>
internal static class ServiceArguments
{
    /// <param name="database">A SQLite file, which must be called <c>huiyin.db</c>, or a connection string of PostgreSQL.</param>
    public static string[] For(string database)
    {
        if (database.Contains('=', StringComparison.Ordinal))
        {
            return [$"--Database:ConnectionString={database}", $"--Data:Directory={Path.Combine(Path.GetTempPath(), "huiyin-benchmark")}"];
        }

        return Path.GetFileName(database) == "huiyin.db"
            ? [$"--Data:Directory={Path.GetDirectoryName(Path.GetFullPath(database))}", "--Database:ConnectionString="]
            : throw new ArgumentException("The file must be called huiyin.db, as the service calls it.", nameof(database));
    }
}
