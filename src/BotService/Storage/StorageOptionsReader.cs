using System.Globalization;
using Huiyin.Diagnostics;
using Npgsql;

namespace Huiyin.Storage;

internal static class StorageOptionsReader
{
    public static StorageOptions Read(IConfiguration configuration)
    {
        var options = new StorageOptions
        {
            Directory = NotBlank(configuration["Data:Directory"]) ?? "data",
            ConnectionString = configuration["Database:ConnectionString"] ?? "",
            WorkTimeout = WorkTimeout(configuration["Database:WorkTimeout"]),
        };
        CheckConnectionString(options);
        return options;
    }

    private static TimeSpan WorkTimeout(string? text)
    {
        if (NotBlank(text) is null)
        {
            return new StorageOptions().WorkTimeout;
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout) && timeout >= TimeSpan.FromSeconds(1) && timeout <= TimeSpan.FromMinutes(10)
            ? timeout
            : throw new StartupException($"Database:WorkTimeout is \"{text}\": give a time from 00:00:01 to 00:10:00.");
    }

    private static void CheckConnectionString(StorageOptions options)
    {
        if (!options.IsPostgres)
        {
            return;
        }

        try
        {
            if (string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(options.ConnectionString).Host))
            {
                throw new StartupException("Database:ConnectionString names no Host: give \"Host=...;Database=...;Username=...\" for PostgreSQL, or leave it empty for the embedded database.");
            }
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The value may hold a password, so neither it nor the parser's words about it are shown.
            throw new StartupException("Database:ConnectionString is not a PostgreSQL connection string: give \"Host=...;Database=...;Username=...\", or leave it empty for the embedded database.", failure);
        }
    }

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
