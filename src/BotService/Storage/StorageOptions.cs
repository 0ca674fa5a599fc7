namespace Huiyin.Storage;

/// <summary>Where everything lasting is kept, from <c>Data:*</c> and <c>Database:*</c>.</summary>
internal sealed class StorageOptions
{
    /// <summary><c>Data:Directory</c>: database, uploads, keys. Relative to the current directory.</summary>
    public string Directory { get; set; } = "data";

    /// <summary><c>Database:ConnectionString</c>: empty for the embedded database, <c>Host=...</c> for PostgreSQL.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary><c>Database:WorkTimeout</c>: after this a transaction is cancelled, lest it hold up all others. 1 second to 10 minutes.</summary>
    public TimeSpan WorkTimeout { get; set; } = TimeSpan.FromSeconds(30);

    public string FullDirectory => Path.GetFullPath(Directory);

    public string UploadsDirectory => Path.Combine(FullDirectory, "uploads");

    public string SqliteFile => Path.Combine(FullDirectory, "huiyin.db");

    public bool IsPostgres => !string.IsNullOrWhiteSpace(ConnectionString);
}
